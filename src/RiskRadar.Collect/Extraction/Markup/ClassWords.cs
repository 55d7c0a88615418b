namespace RiskRadar.Collect.Extraction.Markup;

/// <summary>One value of the <c>class</c> attribute: nodes with the same value share it.</summary>
/// <param name="Value">As written.</param>
/// <param name="Tokens">The classes, without doubles of the same value.</param>
/// <param name="Hints">What its words say about the element.</param>
internal sealed record ClassWords(string Value, string[] Tokens, Hints Hints)
{
    /// <summary>No class at all.</summary>
    public static ClassWords None { get; } = new("", [], Hints.None);

    /// <summary>The value names this class.</summary>
    public bool Has(string token)
    {
        foreach (var own in Tokens)
        {
            if (own == token)
            {
                return true;
            }
        }

        return false;
    }
}
