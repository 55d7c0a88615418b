namespace RiskRadar.Assess.Disclosure;

/// <summary>A post as its disclosure is judged.</summary>
/// <param name="Text">Its text; may be empty.</param>
/// <param name="Platform">Where it stands.</param>
/// <param name="Format">What it is.</param>
/// <param name="Jurisdiction">Whose rules apply.</param>
/// <param name="PlatformLabel">The platform's own "paid partnership" label is shown.</param>
/// <param name="Connection">What ties its writer to the brand.</param>
public sealed record PostCaption(
    string Text,
    DisclosurePlatform Platform = DisclosurePlatform.Blog,
    PostFormat Format = PostFormat.Post,
    Jurisdiction Jurisdiction = Jurisdiction.US,
    bool PlatformLabel = false,
    Connection Connection = Connection.Unknown)
{
    /// <summary>What matters is seen or heard, not read.</summary>
    internal bool IsSeenOrHeard => Format is PostFormat.Story or PostFormat.Video or PostFormat.Live;
}
