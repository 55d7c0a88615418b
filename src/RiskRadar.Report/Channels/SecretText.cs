namespace RiskRadar.Report.Channels;

/// <summary>A secret that stands in a setting, or in a file that a setting names.</summary>
internal static class SecretText
{
    // Secrets are short; a file that is longer is something else.
    private const long LongestFile = 64 << 10;

    /// <summary>The secret, without the line break that editors leave at its end; <see langword="null"/> when there is none.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static string? Read(string? text, string? file) => (text, file) switch
    {
        ({ Length: > 0 }, _) => text,
        (_, { Length: > 0 }) => File.ReadAllText(file).TrimEnd('\r', '\n'),
        _ => null,
    };

    /// <summary>What is wrong with the two settings, or <see langword="null"/>.</summary>
    /// <param name="text">The secret itself.</param>
    /// <param name="file">The file with the secret.</param>
    /// <param name="setting">The setting's full name; that of the file ends in <c>File</c>.</param>
    public static string? Problem(string? text, string? file, string setting)
    {
        if (string.IsNullOrEmpty(file))
        {
            return null;
        }

        if (!string.IsNullOrEmpty(text))
        {
            return $"{setting} and {setting}File are both set; keep one.";
        }

        return new FileInfo(file) is { Exists: true, Length: > 0 and <= LongestFile }
            ? null
            : $"{setting}File names '{file}', which is no file with a secret in it.";
    }
}
