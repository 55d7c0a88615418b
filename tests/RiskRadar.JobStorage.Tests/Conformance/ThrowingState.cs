using Hangfire.States;

namespace RiskRadar.JobStorage.Conformance;

/// <summary>A state whose author made a mistake.</summary>
internal sealed class ThrowingState : IState
{
    public string Name => "Throwing";

    public string? Reason => null;

    public bool IsFinal => false;

    public bool IgnoreJobLoadException => false;

    public Dictionary<string, string> SerializeData() => throw new FormatException("the state cannot be written");
}
