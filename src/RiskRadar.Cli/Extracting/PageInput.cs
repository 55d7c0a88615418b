namespace RiskRadar.Cli.Extracting;

/// <summary>A page that the command was asked to read: a file, standard input or an address.</summary>
/// <param name="Name">As it was written; for a file its path, for standard input <c>-</c>.</param>
/// <param name="Address">The address to fetch; <see langword="null"/> for a file.</param>
internal sealed record PageInput(string Name, Uri? Address)
{
    // What stands beside saved pages without being one.
    private static readonly string[] OtherEndings =
        [".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".ico", ".css", ".js", ".mjs", ".woff", ".woff2", ".ttf", ".eot", ".map", ".mp4", ".mp3", ".pdf", ".zip", ".md", ".py"];

    /// <summary>What the words on the command line name: a folder stands for its pages, in the order of their names.</summary>
    /// <exception cref="CommandFailedException">A word is neither an address nor anything on this disk.</exception>
    public static IReadOnlyList<PageInput> Of(IEnumerable<string> names) => names.SelectMany(Of).ToList();

    private static IEnumerable<PageInput> Of(string name)
    {
        if (Uri.TryCreate(name, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps))
        {
            return [new PageInput(name, address)];
        }

        if (Directory.Exists(name))
        {
            return Directory.EnumerateFiles(name)
                .Where(file => !Path.GetFileName(file).StartsWith('.') && !OtherEndings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
                .Order(StringComparer.Ordinal)
                .Select(file => new PageInput(file, null));
        }

        return name == "-" || File.Exists(name)
            ? [new PageInput(name, null)]
            : throw new CommandFailedException($"cannot read '{name}': it is no file, folder or http address; check the path");
    }
}
