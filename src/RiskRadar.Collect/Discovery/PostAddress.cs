namespace RiskRadar.Collect.Discovery;

/// <summary>Tells when two addresses are the same post's, and whether an address looks like a post's. Pure.</summary>
internal static class PostAddress
{
    // These say who sent the reader or which comment to scroll to, never which post.
    private static readonly string[] Noise =
    [
        "fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "igsh", "si", "ref", "ref_src", "ref_url", "source", "share", "amp",
        "replytocom", "showcomment", "commentpage", "cid", "feature", "cmp", "mkt_tok", "_ga", "yclid", "twclid", "at_medium", "at_campaign",
    ];

    // Addresses that list, feed, or serve the site itself.
    private static readonly HashSet<string> NoPost = new(StringComparer.OrdinalIgnoreCase)
    {
        "tag", "tags", "category", "categories", "author", "authors", "page", "feed", "feeds", "rss", "atom", "search", "login", "signin",
        "signup", "register", "wp-login.php", "wp-admin", "wp-content", "wp-json", "account", "cart", "checkout", "privacy", "privacy-policy",
        "terms", "imprint", "impressum", "contact", "about", "subscribe", "members", "help", "faq", "rules", "print",
    };

    private static readonly string[] FileEndings =
        [".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".pdf", ".zip", ".mp3", ".mp4", ".xml", ".rss", ".atom", ".css", ".js", ".ico"];

    /// <summary>The same for all addresses of one post, different for different posts: host without "www.", path without a slash at its end, what is left of the query in order.</summary>
    public static string KeyOf(Uri address)
    {
        var host = HostOf(address);
        var port = address.IsDefaultPort ? "" : $":{address.Port}";
        var path = address.AbsolutePath.TrimEnd('/');
        if (path.EndsWith("/amp", StringComparison.OrdinalIgnoreCase))
        {
            path = path[..^4];
        }

        foreach (var index in new[] { "/index.html", "/index.htm", "/index.php" })
        {
            path = path.EndsWith(index, StringComparison.OrdinalIgnoreCase) ? path[..^index.Length] : path;
        }

        var query = string.Join('&', address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(IsMeaningful).Order(StringComparer.Ordinal));

        return $"{host}{port}{path}{(query.Length > 0 ? "?" + query : "")}";
    }

    /// <summary>The address without what only says who sent the reader.</summary>
    public static Uri Clean(Uri address)
    {
        var query = string.Join('&', address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(IsMeaningful));

        return new UriBuilder(address) { Fragment = "", Query = query }.Uri;
    }

    /// <summary>True when both are on one site, "www." or not.</summary>
    public static bool IsSameSite(Uri one, Uri other) => HostOf(one) == HostOf(other) && one.Port == other.Port;

    /// <summary>True when the address may be a post's: on a web page, not a list, a file or the site's own business.</summary>
    public static bool MayBePost(Uri address)
    {
        if (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps)
        {
            return false;
        }

        var parts = address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
        {
            return address.Query.Length > 1 && address.Query.Any(char.IsAsciiDigit) && !address.Query.Contains("page=", StringComparison.OrdinalIgnoreCase);
        }

        return !parts.Any(NoPost.Contains) && !FileEndings.Any(ending => parts[^1].EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>True when the address looks like a post's by itself: it carries a date, a number or a title of several words.</summary>
    public static bool LooksLikePost(Uri address)
    {
        if (!MayBePost(address))
        {
            return false;
        }

        var last = address.AbsolutePath.TrimEnd('/').Split('/')[^1];

        return last.Count(letter => letter is '-' or '_') >= 2 || address.PathAndQuery.Count(char.IsAsciiDigit) >= 3;
    }

    /// <summary>The pattern that the addresses of one site's posts share: numbers and the last part stand for any others.</summary>
    public static string ShapeOf(Uri address)
    {
        var parts = address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);

        return string.Join('/', parts.Select((part, index) => part.All(char.IsAsciiDigit) ? "#" : index == parts.Length - 1 ? "*" : part));
    }

    private static string HostOf(Uri address)
    {
        var host = address.IdnHost.ToLowerInvariant();

        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    private static bool IsMeaningful(string pair)
    {
        var name = pair.Split('=')[0];

        return !name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) && !Noise.Contains(name, StringComparer.OrdinalIgnoreCase);
    }
}
