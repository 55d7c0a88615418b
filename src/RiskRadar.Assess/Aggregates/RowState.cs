namespace RiskRadar.Assess.Aggregates;

/// <summary>What keeps a comment from being counted.</summary>
[Flags]
internal enum RowState : byte
{
    /// <summary>It counts.</summary>
    Counted = 0,

    /// <summary>No model has read it yet.</summary>
    Unread = 1,

    /// <summary>It is in a language the model was not made for.</summary>
    UnsupportedLanguage = 2,

    /// <summary>It was taken out.</summary>
    Removed = 4,
}
