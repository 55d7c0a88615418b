using System.Text;
using RiskRadar.Collect.Extraction.Markup;

namespace RiskRadar.Collect.Extraction.Text;

/// <summary>Reads subtrees as plain text the way a browser shows them: white space collapsed, blocks and breaks as newlines. Iterative.</summary>
internal static class Prose
{
    [ThreadStatic]
    private static StringBuilder? _builder;

    /// <summary>The text of a subtree.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="root">The subtree.</param>
    /// <param name="leaveOut">Subtrees for which it is true are left out.</param>
    public static string Of(PageTree tree, int root, Func<int, bool>? leaveOut = null)
    {
        var writer = new Writer(_builder ??= new StringBuilder(4_096));
        Span<int> blockEnds = stackalloc int[MarkupGuard.DeepestLevel + 60];
        var open = 0;
        var pre = 0;
        for (var node = root; node < tree.End(root); node++)
        {
            while (open > 0 && blockEnds[open - 1] <= node)
            {
                open--;
                writer.Line();
            }

            var tag = tree.TagOf(node);
            if (tag == Tag.Text)
            {
                if (leaveOut is null || node == root || !leaveOut(node))
                {
                    writer.Text(tree.RawText(node), node < pre);
                }

                continue;
            }

            if (tag == Tag.Br)
            {
                writer.Break();
            }
            else if (IsLeftOut(tree, node, tag) || (node != root && leaveOut is not null && leaveOut(node)))
            {
                if (Tags.IsBlock(tag))
                {
                    writer.Line();
                }

                node = tree.End(node) - 1;
            }
            else if (tag == Tag.Img)
            {
                writer.Text(Picture(tree, node), false);
            }
            else if (Tags.IsBlock(tag))
            {
                writer.Line();
                if (open < blockEnds.Length)
                {
                    blockEnds[open++] = tree.End(node);
                }

                pre = tag == Tag.Pre ? Math.Max(pre, tree.End(node)) : pre;
            }
        }

        return writer.Finish();
    }

    /// <summary>A text in which white space stands as one space.</summary>
    public static string OneLine(string text)
    {
        var writer = new Writer(_builder ??= new StringBuilder(4_096));
        writer.Verbatim(text);
        return writer.Finish();
    }

    private static bool IsLeftOut(PageTree tree, int node, Tag tag) =>
        tag is Tag.Title or Tag.Input or Tag.Head
        || (tag is Tag.Button && !tree.Hints(node, Hints.Author))
        || (tree.HasAttributes(node) && (tree.Class(node).Has("screen-reader-text") || tree.Class(node).Has("sr-only")));

    // An emoji shown as a picture is what the writer typed; a picture's description is not.
    private static string Picture(PageTree tree, int node)
    {
        var alternative = tree.Attribute(node, "alt");
        return alternative is { Length: > 0 and <= 12 } && !alternative.Any(char.IsAsciiLetterOrDigit) ? alternative : "";
    }

    private struct Writer(StringBuilder builder)
    {
        private bool _space;
        private bool _line;

        public void Line() => _line |= builder.Length > 0;

        public void Break() => Line();

        public void Text(ReadOnlySpan<char> raw, bool keepsSpace)
        {
            if (raw.Contains('&'))
            {
                raw = Entities.Decode(raw);
            }

            Decoded(raw, keepsSpace);
        }

        public void Verbatim(ReadOnlySpan<char> text) => Decoded(text, false);

        private void Decoded(ReadOnlySpan<char> raw, bool keepsSpace)
        {
            while (raw.Length > 0)
            {
                var length = WordLength(raw);
                if (length > 0)
                {
                    Gap();
                    builder.Append(raw[..length]);
                    raw = raw[length..];
                    continue;
                }

                if (keepsSpace && raw[0] == '\n')
                {
                    _line |= builder.Length > 0;
                }
                else
                {
                    _space |= builder.Length > 0;
                }

                raw = raw[1..];
            }
        }

        public string Finish()
        {
            var text = builder.ToString();
            builder.Clear();
            if (builder.Capacity > 1 << 20)
            {
                builder.Capacity = 4_096;
            }

            return text;
        }

        private void Gap()
        {
            if (_line)
            {
                builder.Append('\n');
            }
            else if (_space)
            {
                builder.Append(' ');
            }

            _line = false;
            _space = false;
        }

        private static int WordLength(ReadOnlySpan<char> text)
        {
            var length = 0;
            while (length < text.Length && !IsSpace(text[length]))
            {
                length++;
            }

            return length;
        }

        // Controls and zero-width marks say nothing; a no-break space is a space.
        private static bool IsSpace(char character) =>
            character <= ' ' || character is '\u00A0' or '\u200B' or '\uFEFF' or (>= '\u007F' and <= '\u009F') || (character > '\u1000' && char.IsWhiteSpace(character));
    }
}
