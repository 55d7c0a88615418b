using System.Globalization;

namespace RiskRadar.Domain;

/// <summary>A comment author's pseudonym: 64 bits of a keyed hash. Equal keys mean the same author; the name cannot be had back.</summary>
public readonly record struct AuthorKey(ulong Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("x16", CultureInfo.InvariantCulture);
}
