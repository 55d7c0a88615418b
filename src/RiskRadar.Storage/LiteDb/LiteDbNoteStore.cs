using System.Runtime.CompilerServices;
using LiteDB;
using RiskRadar.Domain.Storage;

namespace RiskRadar.Storage.LiteDb;

internal sealed class LiteDbNoteStore(LiteDbFile file) : INoteStore
{
    public Task SaveAsync(string name, ReadOnlyMemory<byte> note, CancellationToken cancellationToken) => file.UpsertAsync(
        LiteDbIndexes.Notes,
        new BsonDocument { ["_id"] = Keys.Text(name), ["n"] = name, ["b"] = note.ToArray() },
        cancellationToken);

    public async Task<byte[]?> FindAsync(string name, CancellationToken cancellationToken) =>
        (await file.FindAsync(LiteDbIndexes.Notes, Keys.Text(name), cancellationToken))?["b"].AsBinary;

    public async IAsyncEnumerable<KeyValuePair<string, byte[]>> ReadAsync(
        string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var document in file.ReadAsync(LiteDbIndexes.Notes, LiteDbIndexes.ById, prefix, cancellationToken))
        {
            yield return new(document["n"].AsString, document["b"].AsBinary);
        }
    }
}
