using System.Collections.Frozen;

namespace RiskRadar.Collect.Import.Comments;

/// <summary>What exporters call their columns. Case, spaces, dots, hyphens and underscores do not count.</summary>
internal static class ColumnNames
{
    private static readonly FrozenDictionary<string, CommentColumn> Known = new (CommentColumn Column, string Names)[]
    {
        (CommentColumn.Text, "text comment commenttext commentbody body message content textdisplay textoriginal kommentar texte commentaire texto comentario testo commento"),
        (CommentColumn.Author, "author authorname authordisplayname username user name handle screenname nickname commenter owner autor auteur autore"),
        (CommentColumn.AuthorAddress, "authorurl authorchannelurl profileurl profile userurl"),
        (CommentColumn.Time, "publishedat published date datetime time timestamp createdat created createdtime createdutc postedat commentdate datum fecha data heure zeit"),
        (CommentColumn.Likes, "likes likecount like score upvotes votes favorites favouritescount reactions"),
        (CommentColumn.Id, "id commentid cid"),
        (CommentColumn.Parent, "parentid parent parentcommentid replyto replytoid inreplyto inreplytoid answerto"),
        (CommentColumn.Permalink, "permalink commenturl commentlink link"),
        (CommentColumn.Post, "url post posturl postid videoid video mediaid media pageurl page threadid thread articleurl"),
    }.SelectMany(entry => entry.Names.Split(' '), (entry, name) => (name, entry.Column)).ToFrozenDictionary(pair => pair.name, pair => pair.Column, StringComparer.OrdinalIgnoreCase);

    /// <summary>What a column holds by its name.</summary>
    public static CommentColumn Of(string name) =>
        Known.GetValueOrDefault(string.Concat(name.Where(char.IsLetterOrDigit)));
}
