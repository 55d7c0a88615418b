namespace RiskRadar.EndToEnd;

/// <summary>Who publishes in the sample community: tests name them one by one, so that a failure says whose story went wrong.</summary>
internal static class SampleCast
{
    /// <summary>Everybody, in the order of the roster.</summary>
    public static IReadOnlyList<string> Handles { get; } =
    [
        "@mayacooks", "@velvetvera", "@tessonwheels", "@garagegus", "@liftwithlena", "@nadiawanders", "@theodrift", "@pixelperrin", "@firstlapfinn",
        "@pagesbyanouk", "@calmcribs", "@tinplatetom", "@bytebriar", "@rookroutes", "@kleinewerkbank",
    ];

    /// <summary>All but the one whose comments only a script would show.</summary>
    public static IReadOnlyList<string> Readable { get; } = [.. Handles.Except(["@bytebriar"])];
}
