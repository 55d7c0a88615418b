using System.Text.Json;
using RiskRadar.Collect.Extraction.Items;
using RiskRadar.Collect.Extraction.Text;

namespace RiskRadar.Collect.Extraction.StructuredContent;

/// <summary>Comments that a page carries as schema.org objects: under <c>comment</c>, <c>suggestedAnswer</c> and <c>acceptedAnswer</c>.</summary>
internal static class LinkedComments
{
    private const int Deepest = 30;

    /// <summary>The comments, answered before answering.</summary>
    public static List<Draft> Read(MarkupPage page, IReadOnlyList<JsonElement> objects)
    {
        var drafts = new List<Draft>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in objects)
        {
            if (!LinkedDocuments.IsA(element, "Comment", "Answer", "UserComments"))
            {
                Add(page, element, null, 0, drafts, seen);
            }
        }

        return drafts;
    }

    private static void Add(MarkupPage page, JsonElement owner, Draft? parent, int depth, List<Draft> drafts, HashSet<string> seen)
    {
        if (depth > Deepest)
        {
            return;
        }

        foreach (var name in (ReadOnlySpan<string>)["comment", "acceptedAnswer", "suggestedAnswer"])
        {
            foreach (var element in LinkedDocuments.Items(owner, name))
            {
                var text = LinkedDocuments.Text(element, "text", "articleBody", "description", "commentText");
                if (text is null)
                {
                    continue;
                }

                if (!page.Budget.MayReadItem())
                {
                    continue;
                }

                var draft = Draft(page, element, text, parent);
                if (seen.Add($"{draft.Id}|{draft.Author}|{draft.Text}"))
                {
                    drafts.Add(draft);
                    Add(page, element, draft, depth + 1, drafts, seen);
                }
            }
        }
    }

    private static Draft Draft(MarkupPage page, JsonElement element, string text, Draft? parent)
    {
        var address = page.Link(LinkedDocuments.Text(element, "url", "@id"));
        var author = LinkedDocuments.Items(element, "author").FirstOrDefault();
        return new Draft
        {
            Node = 0,
            Id = LinkedDocuments.Text(element, "identifier") ?? ItemIds.FromFragment(address),
            Author = LinkedDocuments.Text(element, "author", "creator"),
            AuthorUrl = author.ValueKind == JsonValueKind.Object ? page.Link(LinkedDocuments.Text(author, "url")) : null,
            Text = MarkupText.Plain(text),
            Time = page.Times.Machine(LinkedDocuments.Text(element, "datePublished", "dateCreated")),
            Likes = Numbers.First(LinkedDocuments.Text(element, "upvoteCount")),
            Permalink = address,
            Parent = parent,
        };
    }
}
