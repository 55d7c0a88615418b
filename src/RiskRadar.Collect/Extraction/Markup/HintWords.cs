using System.Collections.Frozen;

namespace RiskRadar.Collect.Extraction.Markup;

/// <summary>The words that give <see cref="Hints"/>. A class or id is cut into words at case changes and at every character that is no letter.</summary>
internal static class HintWords
{
    private static readonly FrozenDictionary<string, Hints>.AlternateLookup<ReadOnlySpan<char>> ByWord = Words()
        .SelectMany(entry => entry.Words.Split(' '), (entry, word) => (word, entry.Hint))
        .GroupBy(pair => pair.word)
        .ToFrozenDictionary(
            group => group.Key,
            group => group.Aggregate(Hints.None, (hints, pair) => hints | pair.Hint),
            StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What the words of a class attribute or id say.</summary>
    public static Hints Of(ReadOnlySpan<char> value)
    {
        var hints = Hints.None;
        foreach (var token in value.Split(' '))
        {
            hints |= OfToken(value[token]);
        }

        return hints;
    }

    // As in English, the last word names the thing and those before it describe it: "message-userContent" is a content, "comment-author" an author.
    private static Hints OfToken(ReadOnlySpan<char> value)
    {
        var hints = Hints.None;
        var isMessage = false;
        var start = 0;
        while (start < value.Length)
        {
            if (!char.IsLetter(value[start]))
            {
                start++;
                continue;
            }

            var end = start + 1;
            while (end < value.Length && char.IsLetter(value[end]) && !(char.IsUpper(value[end]) && char.IsLower(value[end - 1])))
            {
                end++;
            }

            if (ByWord.TryGetValue(value[start..end], out var hint))
            {
                hints = (hints & ~Displaced(hint)) | hint;
                isMessage = (hint & Hints.Message) != 0;
            }
            else
            {
                isMessage = false;
            }

            start = end;
        }

        // A "post-message" is the text of a post; a "message-name" is not.
        return isMessage ? hints | Hints.Content : hints;
    }

    private static Hints Displaced(Hints last)
    {
        var displaced = Hints.None;
        displaced |= (last & Hints.Content) != 0 ? Hints.Author | Hints.Time | Hints.Meta | Hints.Avatar | Hints.Rank | Hints.Action : 0;
        displaced |= (last & Hints.Author) != 0 ? Hints.Content | Hints.Action | Hints.Rank : 0;
        displaced |= (last & Hints.Time) != 0 ? Hints.Author | Hints.Content : 0;
        displaced |= (last & (Hints.Avatar | Hints.Signature | Hints.Action)) != 0 ? Hints.Author | Hints.Content : 0;
        displaced |= (last & Hints.Rank) != 0 ? Hints.Author : 0;
        return displaced;
    }

    private static (Hints Hint, string Words)[] Words() =>
    [
        (Hints.Comment, "comment comments commentary commentlist commentbody commenttext commentcontent commentitem commentwrap commentwrapper commentaire commentaires kommentar kommentare kommentarer comentario comentarios commenti commento comentarios reactie reacties leserbrief leserbriefe opinion opinions discussion disqus wpdiscuz wpd responses response antwort antworten answer answers kommentti feedback guestbook cmt cmnt komentar komentarze reaktion reaktionen talkback"),
        (Hints.Reply, "reply replies antwort antworten reponse respuesta risposta resposta answer respond replyto replylink"),
        (Hints.Author, "author authors autor auteur autore user username users userid byline fn commenter poster postername nickname nick displayname screenname writer member name names profile hcard vcard by usr op owner creator postedby byuser who signature-name login usertext userinfo"),
        (Hints.Time, "time date datetime timestamp published posted when ago datum fecha data-time heure uhrzeit zeit created postdate pubdate timeago updated livestamp dateline"),
        (Hints.Content, "content body text txt inhalt texte texto testo contenu contenido copy markdown prose description userhtml usercontent posttext postbody commenttext commentbody commentcontent html cooked md richtext bbwrapper"),
        (Hints.Message, "message msg entry"),
        (Hints.Meta, "meta metadata info infos details header head attribution byline infobar submetadata"),
        (Hints.Signature, "signature signatures sig sigs usersig postsignature"),
        (Hints.Quote, "quote quoted quotes blockquote quotecontainer quotetitle quoteheader zitat citation cita bbcodeblock quotebox quotelinks"),
        (Hints.Navigation, "nav navigation menu menus breadcrumb breadcrumbs pagination pager paging pagenav toolbar tabs tab navbar topbar crumbs crumb mainmenu submenu pages sitemap toc"),
        (Hints.Side, "sidebar aside widget widgets rail sidecolumn secondary complementary"),
        (Hints.Related, "related recommended recommendations similar more popular trending teaser teasers mostread suggested suggestions latest readmore yarpp outbrain taboola upnext archive archives"),
        (Hints.Review, "review reviews rating ratings testimonial testimonials stars aggregaterating bewertung bewertungen rezension"),
        (Hints.Avatar, "avatar avatars gravatar userpic photo thumb thumbnail picture profilepic"),
        (Hints.Permalink, "permalink permalinks bookmark anchor postnumber postnum"),
        (Hints.Likes, "like likes vote votes score karma upvote upvotes upvoted thumbsup points reactions reaction voting rating recommend kudos thanks agree"),
        (Hints.Form, "form respond commentform replyform editor newcomment textarea login signin signup register subscribe newsletter captcha"),
        (Hints.Footer, "footer foot bottom copyright legal colophon"),
        (Hints.Advert, "ad ads advert advertisement banner sponsor sponsored promo adsbygoogle adslot werbung anzeige"),
        (Hints.Action, "reply action actions button buttons btn share sharing social report flag edit controls control tools toolbar links link addreply cancel more toggle antworten melden teilen ellipsis permalinks follow admin"),
        (Hints.List, "list lists thread threads commentlist feed stream items children posts messages replies area section wrap wrapper container holder tree"),
        (Hints.Post, "post posts question postbit article hentry story"),
        (Hints.Product, "product products price prices shop cart sku buy pricing plan plans card cards event events job jobs course courses case"),
        (Hints.Pingback, "pingback pingbacks trackback trackbacks pings linkback webmention"),
        (Hints.Recent, "recent recentcomments latest newest recentposts"),
        (Hints.Rank, "rank title usertitle badge badges role level group usergroup reputation joined registered location postcount stats stat position custom-title extras userextras flair award awards"),
        (Hints.Children, "children replies child nested subcomments descendants answers"),
        (Hints.Header, "header heading headline title"),
        (Hints.Item, "item row entry node block box single li unit card"),
        (Hints.Hidden, "hidden hide invisible sr screenreader visuallyhidden offscreen tooltip dropdown popup modal"),
    ];
}
