using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using RiskRadar.Domain.Storage;

namespace RiskRadar.Jobs.Pipeline;

/// <summary>Ids of runs: the same for every attempt at one item, so that a run cut off and begun again is one entry in the ledger.</summary>
internal static class RunIds
{
    /// <summary>The id of the run that does an item which was due at its time.</summary>
    public static Guid Of(AgendaItem item)
    {
        Span<byte> parts = stackalloc byte[36];
        item.Subject.TryWriteBytes(parts);
        BinaryPrimitives.WriteInt32LittleEndian(parts[16..], (int)item.Duty);
        BinaryPrimitives.WriteInt64LittleEndian(parts[20..], item.DueAt.UtcTicks);
        BinaryPrimitives.WriteInt64LittleEndian(parts[28..], item.Version);

        return new Guid(SHA256.HashData(parts).AsSpan(0, 16));
    }

    /// <summary>The id of a run of something that is not on the agenda.</summary>
    public static Guid Of(string what, DateTimeOffset startedAt) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{what}/{startedAt.UtcTicks}")).AsSpan(0, 16));
}
