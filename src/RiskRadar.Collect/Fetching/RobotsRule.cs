namespace RiskRadar.Collect.Fetching;

/// <summary>One allow or disallow line.</summary>
internal sealed class RobotsRule
{
    private readonly string[] _parts;
    private readonly bool _anchored;
    private readonly string[]? _decodedParts;

    /// <param name="allows">Whether the line allows.</param>
    /// <param name="pattern">Its path: <c>*</c> stands for anything, a <c>$</c> at the end for the end. Escaped as addresses are.</param>
    public RobotsRule(bool allows, string pattern)
    {
        Allows = allows;
        Length = pattern.Length;
        _anchored = pattern.EndsWith('$');
        var body = _anchored ? pattern[..^1] : pattern;
        _parts = body.Split('*');

        // RFC 9309 compares "%62" and "b" as equal, the test suite of the best-known parser keeps them apart. In doubt we stay out:
        // a disallow line matches either spelling, an allow line only the one that it uses.
        var decoded = allows ? body : RobotsPath.DecodeUnreserved(body);
        _decodedParts = decoded == body ? null : decoded.Split('*');
    }

    public bool Allows { get; }

    /// <summary>The longest matching line wins.</summary>
    public int Length { get; }

    public bool Matches(string path) => Matches(path, _parts) || (_decodedParts is not null && Matches(path, _decodedParts));

    // Each part is sought from where the one before it ended: leftmost matches suffice, and the time stays linear in the path per part.
    private bool Matches(string path, string[] parts)
    {
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        var position = parts[0].Length;
        for (var index = 1; index < parts.Length; index++)
        {
            if (_anchored && index == parts.Length - 1)
            {
                return path.Length - parts[index].Length >= position && path.EndsWith(parts[index], StringComparison.Ordinal);
            }

            var found = path.IndexOf(parts[index], position, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            position = found + parts[index].Length;
        }

        return !_anchored || position == path.Length;
    }
}
