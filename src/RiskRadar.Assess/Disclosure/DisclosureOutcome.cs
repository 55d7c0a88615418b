namespace RiskRadar.Assess.Disclosure;

/// <summary>Whether readers are told of a commercial tie as they must be.</summary>
public enum DisclosureOutcome
{
    /// <summary>No tie is known or visible, so none has to be told.</summary>
    NotRequired,

    /// <summary>Clear words at a place where everybody sees them.</summary>
    Adequate,

    /// <summary>Something is there, but its wording is ambiguous or its place bad.</summary>
    Inadequate,

    /// <summary>There is nothing. A discount code or an affiliate link is a trace of the tie and no disclosure.</summary>
    Missing,

    /// <summary>The same text tells of the tie and denies it, or denies one that was paid for.</summary>
    Contradicted,

    /// <summary>The text has none, but what is spoken or laid over the picture cannot be seen here.</summary>
    NotAssessable,
}
