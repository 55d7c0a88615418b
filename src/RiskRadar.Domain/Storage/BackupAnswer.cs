namespace RiskRadar.Domain.Storage;

/// <summary>What became of a requested backup.</summary>
/// <param name="State">How far it is.</param>
/// <param name="Text">In a sentence: how much is copied, or why it failed.</param>
public sealed record BackupAnswer(BackupState State, string Text);
