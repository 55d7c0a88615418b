namespace RiskRadar.Collect.Fetching;

/// <summary>Reads the value of a configured header from where it is kept.</summary>
internal static class SiteSecrets
{
    /// <summary>The value, or <see langword="null"/> when its source is not there.</summary>
    public static string? Read(this SiteHeader header)
    {
        if (header.FromEnvironment is { } variable)
        {
            return Environment.GetEnvironmentVariable(variable);
        }

        if (header.FromFile is { } path)
        {
            return File.Exists(path) ? File.ReadAllText(path).Trim() : null;
        }

        return header.Value;
    }
}
