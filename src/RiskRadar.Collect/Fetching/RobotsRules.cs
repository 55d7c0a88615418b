using System.Globalization;
using System.Text;

namespace RiskRadar.Collect.Fetching;

/// <summary>What a robots.txt says to one reader, after RFC 9309. Pure.</summary>
internal sealed class RobotsRules
{
    /// <summary>The bytes that are read, as the RFC demands at least: 500 KiB. What follows is not looked at.</summary>
    public const int MostBytes = 500 * 1024;

    // More are refused as a trap: no honest file has more sitemaps than this.
    private const int MostSitemaps = 100;

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private readonly RobotsRule[] _rules;

    private RobotsRules(IEnumerable<RobotsRule> rules, TimeSpan? crawlDelay, IReadOnlyList<string> sitemaps)
    {
        // Longest first, and allow before disallow among equals: the first match is the answer.
        _rules = [.. rules.OrderByDescending(rule => rule.Length).ThenByDescending(rule => rule.Allows)];
        CrawlDelay = crawlDelay;
        Sitemaps = sitemaps;
    }

    /// <summary>No restriction: the site has no robots.txt.</summary>
    public static RobotsRules None { get; } = new([], null, []);

    /// <summary>The pause between requests that the site asks of this reader, or <see langword="null"/>.</summary>
    public TimeSpan? CrawlDelay { get; }

    /// <summary>The sitemaps that the file names, for all readers; as written.</summary>
    public IReadOnlyList<string> Sitemaps { get; }

    /// <summary>Reads a file for the reader that calls itself by this product token, e.g. <c>"RiskRadar"</c>.</summary>
    public static RobotsRules Parse(ReadOnlySpan<byte> file, string productToken)
    {
        file = file[..Math.Min(file.Length, MostBytes)];
        if (file.StartsWith(ByteOrderMark))
        {
            file = file[ByteOrderMark.Length..];
        }

        var own = new Group();
        var everyones = new Group();
        var sitemaps = new List<string>();
        var (inOwn, inEveryones, inRules) = (false, false, false);

        while (file.Length > 0)
        {
            var line = NextLine(ref file);
            if (!TrySplit(line, out var key, out var value))
            {
                continue;
            }

            switch (key)
            {
                case "user-agent":
                    if (inRules)
                    {
                        (inOwn, inEveryones, inRules) = (false, false, false);
                    }

                    var agent = TokenOf(value);
                    own.Named |= agent.Equals(productToken, StringComparison.OrdinalIgnoreCase) && productToken.Length > 0;
                    inOwn |= agent.Equals(productToken, StringComparison.OrdinalIgnoreCase) && productToken.Length > 0;
                    inEveryones |= IsEveryone(value);
                    break;

                case "allow" or "disallow":
                    inRules = true;
                    Add(inOwn, own, key == "allow", value);
                    Add(inEveryones, everyones, key == "allow", value);
                    break;

                // Not in the RFC, so it does not end a run of user-agent lines; of several the longest counts.
                case "crawl-delay" when DelayOf(value) is { } delay:
                    own.CrawlDelay = inOwn && !(own.CrawlDelay > delay) ? delay : own.CrawlDelay;
                    everyones.CrawlDelay = inEveryones && !(everyones.CrawlDelay > delay) ? delay : everyones.CrawlDelay;
                    break;

                case "sitemap" when sitemaps.Count < MostSitemaps:
                    sitemaps.Add(Encoding.UTF8.GetString(value));
                    break;
            }
        }

        // A group of one's own replaces everyone's, even when it is empty.
        var group = own.Named ? own : everyones;

        return new(group.Rules, group.CrawlDelay, sitemaps);
    }

    /// <summary>Whether a page may be read.</summary>
    /// <param name="pathAndQuery">As it is sent, beginning with a slash. An empty one stands for the root.</param>
    public bool Allows(string pathAndQuery)
    {
        var path = pathAndQuery.Length == 0 ? "/" : pathAndQuery;

        // The file itself may always be read.
        return path == "/robots.txt" || (_rules.FirstOrDefault(rule => rule.Matches(path))?.Allows ?? true);
    }

    /// <summary>Whether a name can be addressed in a robots.txt: letters, hyphens and underscores.</summary>
    public static bool IsProductToken(string name) =>
        name.Length > 0 && name.All(letter => char.IsAsciiLetter(letter) || letter is '-' or '_');

    private static void Add(bool applies, Group group, bool allows, ReadOnlySpan<byte> value)
    {
        // An empty line allows everything, which is what no line does.
        if (applies && value.Length > 0)
        {
            // A path that lacks its slash was surely meant as one; what it allows is not taken for granted.
            var path = RobotsPath.Escape(value);
            if (path[0] is '/' or '*')
            {
                group.Rules.Add(new(allows, path));
            }
            else if (!allows)
            {
                group.Rules.Add(new(allows, "/" + path));
            }
        }
    }

    private static ReadOnlySpan<byte> NextLine(ref ReadOnlySpan<byte> file)
    {
        var end = file.IndexOfAny((byte)'\n', (byte)'\r');
        var line = end < 0 ? file : file[..end];
        file = end < 0 ? [] : file[(end + 1)..];

        return line;
    }

    private static bool TrySplit(ReadOnlySpan<byte> line, out string key, out ReadOnlySpan<byte> value)
    {
        key = "";
        value = [];
        var comment = line.IndexOf((byte)'#');
        line = (comment < 0 ? line : line[..comment]).Trim(" \t\0"u8);

        // Some leave the colon out: a key and a value parted by white space are understood too.
        var separator = line.IndexOf((byte)':');
        if (separator < 0)
        {
            separator = line.IndexOfAny((byte)' ', (byte)'\t');
            if (separator < 0 || line[separator..].Trim(" \t"u8).IndexOfAny((byte)' ', (byte)'\t') >= 0)
            {
                return false;
            }
        }

        if (separator is <= 0 or > 32)
        {
            return false;
        }

        key = Encoding.Latin1.GetString(line[..separator].Trim(" \t"u8)).ToLowerInvariant();
        value = line[(separator + 1)..].Trim(" \t"u8);

        return true;
    }

    // "RiskRadar/1.0" and "RiskRadar crawler" address RiskRadar.
    private static string TokenOf(ReadOnlySpan<byte> value)
    {
        var length = 0;
        while (length < value.Length && (char.IsAsciiLetter((char)value[length]) || value[length] is (byte)'-' or (byte)'_'))
        {
            length++;
        }

        return Encoding.Latin1.GetString(value[..length]);
    }

    private static bool IsEveryone(ReadOnlySpan<byte> value) =>
        value.Length > 0 && value[0] == '*' && (value.Length == 1 || value[1] is (byte)' ' or (byte)'\t');

    private static TimeSpan? DelayOf(ReadOnlySpan<byte> value) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and <= 86_400
            ? TimeSpan.FromSeconds(seconds)
            : null;

    private sealed class Group
    {
        public List<RobotsRule> Rules { get; } = [];

        public TimeSpan? CrawlDelay { get; set; }

        public bool Named { get; set; }
    }
}
