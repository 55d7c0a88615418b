using System.Collections.Concurrent;

namespace RiskRadar.SampleCommunity.Wording;

/// <summary>
/// One embedded text file: <c>== name</c> starts a section, every other line that is not empty and not a <c>//</c> remark is one phrase.
/// </summary>
internal sealed class Phrasebook
{
    private static readonly ConcurrentDictionary<string, Phrasebook> Opened = new(StringComparer.Ordinal);

    private readonly Dictionary<string, IReadOnlyList<string>> _sections = new(StringComparer.Ordinal);
    private readonly string _name;

    private Phrasebook(string name)
    {
        _name = name;
        using var stream = typeof(Phrasebook).Assembly.GetManifestResourceStream($"Texts/{name}.txt")
            ?? throw new InvalidOperationException($"There is no text file '{name}.txt'.");
        using var reader = new StreamReader(stream);
        List<string>? section = null;
        while (reader.ReadLine()?.Trim() is { } line)
        {
            if (line.StartsWith("== ", StringComparison.Ordinal))
            {
                _sections.Add(line[3..], section = []);
            }
            else if (line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal))
            {
                (section ?? throw new InvalidOperationException($"'{name}.txt' starts without a section.")).Add(line);
            }
        }
    }

    /// <summary>The names of the sections.</summary>
    public IEnumerable<string> Sections => _sections.Keys;

    /// <summary>The phrases of a section, in the order of the file.</summary>
    public IReadOnlyList<string> this[string section] => _sections.TryGetValue(section, out var phrases)
        ? phrases
        : throw new InvalidOperationException($"'{_name}.txt' has no section '{section}'.");

    /// <summary>Reads a file once per process.</summary>
    public static Phrasebook Open(string name) => Opened.GetOrAdd(name, static name => new(name));

    /// <summary>Whether there is such a section.</summary>
    public bool Has(string section) => _sections.ContainsKey(section);
}
