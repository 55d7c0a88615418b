namespace RiskRadar.SampleCommunity.Sites;

/// <summary>The embedded style sheets.</summary>
internal static class Styles
{
    /// <summary>The text of a style sheet.</summary>
    public static string Of(string name)
    {
        using var stream = typeof(Styles).Assembly.GetManifestResourceStream($"Styles/{name}.css")
            ?? throw new InvalidOperationException($"There is no style sheet '{name}.css'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
