using RiskRadar.Collect.Extraction.Markup;

namespace RiskRadar.Collect.Extraction;

/// <summary>Elements that name an author.</summary>
internal static class AuthorMarks
{
    private static readonly string[] ProfilePaths =
    [
        "/user/", "/users/", "/u/", "/profile", "/profil", "/member", "/author/", "/people/", "/participant", "/~", "/nutzer/", "/autor", "/usuario",
        "member.php", "profile.php", "mode=viewprofile", "action=profile", "user.php", "showuser=", "u=", "user?id=", "/channel/", "/@", "/userinfo",
    ];

    /// <summary>The element names an author by its markup.</summary>
    public static bool IsAuthor(PageTree tree, int node) =>
        tree.Hints(node, Hints.Author)
        || tree.Attribute(node, "itemprop") is "author" or "creator"
        || (tree.TagOf(node) == Tag.A && IsProfile(tree, node));

    /// <summary>The link goes to a person's page.</summary>
    public static bool IsProfile(PageTree tree, int node)
    {
        if (tree.Attribute(node, "rel")?.Contains("author", StringComparison.Ordinal) == true)
        {
            return true;
        }

        var target = tree.Attribute(node, "href");
        if (target is null or ['#', ..])
        {
            return false;
        }

        foreach (var path in ProfilePaths)
        {
            if (target.Contains(path, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
