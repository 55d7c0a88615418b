namespace RiskRadar.Assess.Disclosure;

/// <summary>Words of a text that have to do with a commercial tie.</summary>
/// <param name="Family">What they say.</param>
/// <param name="Start">Where they begin.</param>
/// <param name="End">Where they end, exclusive.</param>
/// <param name="Languages">The languages they are in, such as <c>es pt</c>.</param>
internal readonly record struct Mention(MentionFamily Family, int Start, int End, string Languages)
{
    /// <summary>It tells of the tie, well or badly.</summary>
    public bool Discloses => Family <= MentionFamily.Hint;

    /// <summary>Readers in the United States understand it. Tags made of a brand's name do not count here: they depend on the place.</summary>
    public bool IsClear => Family <= MentionFamily.Employment;

    /// <summary>It denies a tie.</summary>
    public bool Denies => Family >= MentionFamily.DeniesAd;

    /// <summary>An ordinary reader sees a tie.</summary>
    public bool ShowsTie => Family is <= MentionFamily.Ambiguous or MentionFamily.Trace;
}
