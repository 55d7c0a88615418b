using System.Buffers;
using RiskRadar.Collect.Extraction.Markup;

namespace RiskRadar.Collect.Extraction;

/// <summary>Elements that name an author.</summary>
internal static class AuthorMarks
{
    private static readonly SearchValues<string> ProfilePaths = SearchValues.Create(
    [
        "/user/", "/users/", "/u/", "/profile", "/profil", "/member", "/author/", "/people/", "/participant", "/~", "/nutzer/", "/autor", "/usuario",
        "member.php", "profile.php", "mode=viewprofile", "action=profile", "user.php", "showuser=", "u=", "uid=", "user?id=", "/channel/", "/@", "/userinfo",
    ], StringComparison.OrdinalIgnoreCase);

    private static readonly uint Telling = KeptAttributes.Bit("itemprop") | KeptAttributes.Bit("href");

    /// <summary>The element names an author by its markup.</summary>
    public static bool IsAuthor(PageTree tree, int node) =>
        tree.Hints(node, Hints.Author)
        || (tree.MayHave(node, Telling) && IsNamed(tree, node));

    private static bool IsNamed(PageTree tree, int node) =>
        tree.Attribute(node, "itemprop") is "author" or "creator" || (tree.TagOf(node) == Tag.A && IsProfile(tree, node));

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

        return target.AsSpan().ContainsAny(ProfilePaths);
    }
}
