namespace RiskRadar.SampleCommunity.Hosting;

/// <summary>How a request fails.</summary>
internal enum Fault
{
    /// <summary>503 with Retry-After: 1.</summary>
    Unavailable,

    /// <summary>429 with Retry-After: 1.</summary>
    TooMany,

    /// <summary>The connection is cut without an answer.</summary>
    Reset,
}
