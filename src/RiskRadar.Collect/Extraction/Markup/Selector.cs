namespace RiskRadar.Collect.Extraction.Markup;

/// <summary>
/// A part of CSS selectors, matched against <see cref="PageTree"/>: <c>tag</c>, <c>.class</c>, <c>#id</c>, <c>[attribute]</c> with
/// <c>= ^= $= *= ~=</c>, descendant (space) and child (<c>&gt;</c>), alternatives (comma, tried in order).
/// </summary>
internal sealed class Selector
{
    private readonly Alternative[] _alternatives;

    private Selector(Alternative[] alternatives) => _alternatives = alternatives;

    /// <summary>Reads a selector; only our own constants are read, so an error is a bug and throws <see cref="FormatException"/>.</summary>
    public static implicit operator Selector(string selector) =>
        new(selector.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(SelectorParser.Alternative).ToArray());

    /// <summary>The node matches.</summary>
    public bool Matches(PageTree tree, int node)
    {
        foreach (var alternative in _alternatives)
        {
            if (alternative.Matches(tree, node))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>All nodes below <paramref name="root"/> that match, in document order.</summary>
    public List<int> All(PageTree tree, int root)
    {
        var found = new List<int>();
        if (root == 0 && _alternatives is [var only] && only.Last.Class is { } token)
        {
            foreach (var node in tree.WithClass(token))
            {
                if (only.Matches(tree, node))
                {
                    found.Add(node);
                }
            }

            return found;
        }

        for (var node = root + 1; node < tree.End(root); node++)
        {
            if (!tree.IsText(node) && Matches(tree, node))
            {
                found.Add(node);
            }
        }

        return found;
    }

    /// <summary>All nodes of the page that match, those of an earlier alternative first.</summary>
    public IEnumerable<int> InOrder(PageTree tree)
    {
        foreach (var alternative in _alternatives)
        {
            if (alternative.Last.Class is { } token)
            {
                foreach (var node in tree.WithClass(token))
                {
                    if (alternative.Matches(tree, node))
                    {
                        yield return node;
                    }
                }

                continue;
            }

            for (var node = 1; node < tree.Count; node++)
            {
                if (!tree.IsText(node) && alternative.Matches(tree, node))
                {
                    yield return node;
                }
            }
        }
    }

    /// <summary>The first node below <paramref name="root"/>, outside <paramref name="nested"/>, that matches the earliest alternative; -1 without.</summary>
    public int First(PageTree tree, int root, IReadOnlySet<int>? nested = null)
    {
        foreach (var alternative in _alternatives)
        {
            if (root == 0 && alternative.Last.Class is { } token)
            {
                foreach (var node in tree.WithClass(token))
                {
                    if (alternative.Matches(tree, node))
                    {
                        return node;
                    }
                }

                continue;
            }

            for (var node = root + 1; node < tree.End(root); node++)
            {
                if (nested is not null && nested.Contains(node))
                {
                    node = tree.End(node) - 1;
                }
                else if (!tree.IsText(node) && alternative.Matches(tree, node))
                {
                    return node;
                }
            }
        }

        return -1;
    }

    internal sealed record Alternative(Compound[] Parts, bool[] IsChild)
    {
        public Compound Last => Parts[^1];

        public bool Matches(PageTree tree, int node)
        {
            if (!Last.Matches(tree, node))
            {
                return false;
            }

            var part = Parts.Length - 2;
            var ancestor = tree.Parent(node);
            while (part >= 0)
            {
                if (ancestor < 0)
                {
                    return false;
                }

                if (Parts[part].Matches(tree, ancestor))
                {
                    part--;
                }
                else if (IsChild[part])
                {
                    return false;
                }

                ancestor = tree.Parent(ancestor);
            }

            return true;
        }
    }

    internal sealed record Compound(Tag? Tag, string? Name, string? Id, string? Class, string[] MoreClasses, Condition[] Conditions)
    {
        public bool Matches(PageTree tree, int node)
        {
            if (tree.IsText(node) || (Tag is { } tag && tree.TagOf(node) != tag) || (Class is not null && !tree.Class(node).Has(Class)))
            {
                return false;
            }

            if (Name is not null && tree.Name(node) != Name)
            {
                return false;
            }

            foreach (var token in MoreClasses)
            {
                if (!tree.Class(node).Has(token))
                {
                    return false;
                }
            }

            if (Id is not null && tree.Id(node) != Id)
            {
                return false;
            }

            foreach (var condition in Conditions)
            {
                if (!condition.Holds(tree.Attribute(node, condition.Name)))
                {
                    return false;
                }
            }

            return true;
        }
    }

    internal sealed record Condition(string Name, char Operator, string Value)
    {
        public bool Holds(string? value) => value is not null && Operator switch
        {
            ' ' => true,
            '=' => value == Value,
            '^' => value.StartsWith(Value, StringComparison.Ordinal),
            '$' => value.EndsWith(Value, StringComparison.Ordinal),
            '*' => value.Contains(Value, StringComparison.Ordinal),
            _ => value.Split(' ').Contains(Value),
        };
    }
}
