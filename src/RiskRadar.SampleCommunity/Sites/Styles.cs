namespace RiskRadar.SampleCommunity.Sites;

/// <summary>The embedded style sheets and scripts.</summary>
internal static class Styles
{
    /// <summary>The text of a file under <c>Styles/</c>.</summary>
    /// <param name="name">With its ending.</param>
    public static string Of(string name)
    {
        using var stream = typeof(Styles).Assembly.GetManifestResourceStream($"Styles/{name}")
            ?? throw new InvalidOperationException($"There is no style sheet '{name}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
