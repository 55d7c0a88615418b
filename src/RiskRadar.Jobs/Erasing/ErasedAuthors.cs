using System.Collections.Frozen;
using System.Globalization;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;

namespace RiskRadar.Jobs.Erasing;

/// <summary>The pseudonyms of authors whose comments are not taken in again.</summary>
internal sealed class ErasedAuthors(INoteStore notes)
{
    private const string Prefix = "erased/";

    /// <summary>Notes an author.</summary>
    public Task AddAsync(AuthorKey author, CancellationToken cancellationToken) =>
        notes.SaveAsync(Prefix + author, ReadOnlyMemory<byte>.Empty, cancellationToken);

    /// <summary>All of them; usually few.</summary>
    public async Task<FrozenSet<AuthorKey>> ReadAsync(CancellationToken cancellationToken)
    {
        var authors = await notes.ReadAsync(Prefix, cancellationToken)
            .Select(note => new AuthorKey(ulong.Parse(note.Key.AsSpan(Prefix.Length), NumberStyles.HexNumber, CultureInfo.InvariantCulture)))
            .ToListAsync(cancellationToken);

        return authors.ToFrozenSet();
    }
}
