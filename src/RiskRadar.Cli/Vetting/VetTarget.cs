namespace RiskRadar.Cli.Vetting;

/// <summary>Something to vet.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">As it was written.</param>
internal sealed record VetTarget(VetTargetKind Kind, string Name)
{
    private static readonly string[] RosterEndings = [".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz"];

    /// <summary>What a word on the command line names.</summary>
    /// <exception cref="CommandFailedException">It is neither an address nor anything on this disk.</exception>
    public static VetTarget Of(string name)
    {
        if (Uri.TryCreate(name, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps))
        {
            return new(VetTargetKind.Address, name);
        }

        if (File.Exists(name) && RosterEndings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
        {
            return new(VetTargetKind.Roster, name);
        }

        if (File.Exists(name) || Directory.Exists(name))
        {
            return new(VetTargetKind.SavedPages, name);
        }

        throw new CommandFailedException($"'{name}' is neither an http address nor a file or folder; check the spelling");
    }
}
