using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Items;

namespace RiskRadar.Collect.Sites.VBulletin;

/// <summary>vBulletin 3, 4 and 5, and the older boards that still write its posts as tables.</summary>
internal sealed class VBulletinAdapter : ISiteAdapter
{
    private static readonly CommentLayout Layout = new()
    {
        Item = "li.postcontainer, li.postbit, li.postbitlegacy, li.b-post, table[id^=post], div.tpost, div.postbit[id^=post]",
        Author = "a.bigusername, .bigusername, .username strong, .username, .b-userinfo a, .author a, dt.author, .author, [id^=postmenu_]",
        Text = "[id^=post_message_] .postcontent, [id^=post_message_], .postcontent, .js-post__content-text, td.postbody",
        Time = ".postdate .date, .postdate, .b-post__timestamp time, time, .thead, .thead .tcell",
        LeaveOut = ".bbcode_container, .bbcode_quote, .quote_container, .editedby, .after_content, .signature, [id^=post_message_] .smallfont, [id^=post_message_] td.alt2, .bbc-block, .quotecontainer",
        NeedsText = true,
        NotComments = ".postbitdeleted, .deletedpost",
    };

    /// <inheritdoc/>
    public string Platform => "vbulletin";

    /// <inheritdoc/>
    public bool Recognises(MarkupPage page) =>
        page.Head.Generator.StartsWith("vBulletin", StringComparison.OrdinalIgnoreCase)
        || page.Tree.WithClass("postcontainer").Count > 0 && page.Tree.WithClass("postcontent").Count > 0
        || page.Tree.WithClass("bigusername").Count > 0
        || (page.Tree.WithClass("userinfo").Count > 0 && page.Tree.WithClass("postbody").Count > 0 && page.Tree.WithClass("postdate").Count > 0);

    /// <inheritdoc/>
    public SitePage Parse(MarkupPage page) => SiteReading.Thread(page, Layout, Platform, "a[rel=next], .prev_next a[rel=next], a.arrow.right-arrow, a[title^=Next]");
}
