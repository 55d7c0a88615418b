namespace RiskRadar.JobStorage.Conformance;

/// <summary>Jobs that the checks store, and do not run.</summary>
public static class Work
{
    public static void Take(string argument) => ArgumentNullException.ThrowIfNull(argument);
}
