using System.Runtime.InteropServices;
using System.Text;
using RiskRadar.Assess.Disclosure;
using RiskRadar.Domain;

namespace RiskRadar.Assess.Aggregates;

/// <summary>
/// The storage form of an <see cref="Audience"/>: a mark, a version, the influencer, posts with their evidence, then ids and rows as they lie in
/// memory. Version 1 did not keep which posts were scanned, version 2 not how they tell of their sponsors.
/// </summary>
internal static class AudienceBytes
{
    private const uint Mark = 0x41445252; // "RRDA"
    private const byte Version = 3;

    public static byte[] Write(Audience audience)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Mark);
        writer.Write(Version);
        Write(writer, audience.Influencer);
        writer.Write(audience.MissingCount);
        writer.Write(audience.Missing.Count);
        foreach (var missing in audience.Missing)
        {
            writer.Write(missing.What);
            writer.Write(missing.Reason);
            writer.Write(missing.At.UtcTicks);
        }

        writer.Write(audience.Scanned?.Count ?? -1);
        foreach (var post in audience.Scanned ?? [])
        {
            writer.Write(post.Value.ToByteArray());
        }

        writer.Write(audience.Languages.Count);
        audience.Languages.ForEach(writer.Write);
        writer.Write(audience.Posts.Count);
        foreach (var post in audience.Posts)
        {
            Write(writer, post);
        }

        writer.Write(audience.Ids.Count);
        writer.Write(CollectionsMarshal.AsSpan(audience.Ids));
        writer.Write(audience.Rows.Length);
        writer.Write(MemoryMarshal.AsBytes(audience.Rows));
        writer.Flush();
        return stream.ToArray();
    }

    public static Audience Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            using var reader = new BinaryReader(stream, Encoding.UTF8);
            return Read(reader);
        }
        catch (Exception error) when (error is EndOfStreamException or ArgumentException or FormatException or OverflowException)
        {
            throw new InvalidDataException("The stored audience is cut off or damaged; assess the influencer again from its comments.", error);
        }
    }

    private static Audience Read(BinaryReader reader)
    {
        if (reader.ReadUInt32() != Mark)
        {
            throw new InvalidDataException("These bytes are no stored audience.");
        }

        var version = reader.ReadByte();
        if (version > Version)
        {
            throw new InvalidDataException($"The audience was stored by a later version ({version}); this one reads up to version {Version}.");
        }

        var audience = new Audience(ReadInfluencer(reader)) { MissingCount = reader.ReadInt32() };
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            audience.Missing.Add(new LeftOut(reader.ReadString(), reader.ReadString(), new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero)));
        }

        if (version >= 2 && reader.ReadInt32() is var scanned and >= 0)
        {
            audience.Scanned = [];
            for (; scanned > 0; scanned--)
            {
                audience.Scanned.Add(new PostId(new Guid(reader.ReadBytes(16))));
            }
        }

        audience.Languages.Clear();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            audience.Languages.Add(reader.ReadString());
        }

        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            audience.Add(ReadPost(reader, version, audience.Influencer.Id));
        }

        CollectionsMarshal.SetCount(audience.Ids, Count(reader, 1));
        reader.BaseStream.ReadExactly(CollectionsMarshal.AsSpan(audience.Ids));
        CollectionsMarshal.SetCount(audience.RowList, Count(reader, Marshal.SizeOf<CommentRow>()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(audience.RowList)));
        Check(audience);
        return audience;
    }

    // A damaged count must not ask for more memory than the bytes can fill.
    private static int Count(BinaryReader reader, int size)
    {
        var count = reader.ReadInt32();
        return count >= 0 && (long)count * size <= reader.BaseStream.Length - reader.BaseStream.Position
            ? count
            : throw new EndOfStreamException();
    }

    private static void Check(Audience audience)
    {
        foreach (ref readonly var row in audience.Rows)
        {
            if (row.Post < 0 || row.Post >= audience.Posts.Count || row.Language >= audience.Languages.Count
                || row.IdStart < 0 || row.IdStart + row.IdLength > audience.Ids.Count)
            {
                throw new FormatException("A row points outside of the audience.");
            }
        }
    }

    private static void Write(BinaryWriter writer, Influencer influencer)
    {
        writer.Write(influencer.Handle);
        PostBytes.WriteText(writer, influencer.Name);
        PostBytes.WriteText(writer, influencer.Platform);
        writer.Write(influencer.Followers ?? -1);
        writer.Write(influencer.Hire is not null);
        if (influencer.Hire is { } hire)
        {
            PostBytes.WriteText(writer, hire.Brand);
            writer.Write(hire.HiredAt.UtcTicks);
            writer.Write(hire.EndsAt?.UtcTicks ?? 0);
        }
    }

    private static Influencer ReadInfluencer(BinaryReader reader)
    {
        var handle = reader.ReadString();
        var (name, platform, followers) = (PostBytes.ReadText(reader), PostBytes.ReadText(reader), reader.ReadInt64());
        var hire = reader.ReadBoolean()
            ? new Hire(PostBytes.ReadText(reader), new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero), PostBytes.ReadTime(reader))
            : null;
        return new Influencer(InfluencerId.Of(handle), handle, name, platform, followers < 0 ? null : followers, hire);
    }

    private static void Write(BinaryWriter writer, PostAggregate aggregate)
    {
        PostBytes.Write(writer, aggregate.Post, aggregate.Sponsorship);
        writer.Write(aggregate.Disclosure.Packed);
        writer.Write(aggregate.Evidence.Count);
        foreach (var text in aggregate.Evidence)
        {
            PostBytes.Write(writer, text);
        }
    }

    private static PostAggregate ReadPost(BinaryReader reader, byte version, InfluencerId influencer)
    {
        var (post, shown) = PostBytes.Read(reader, influencer);
        var aggregate = new PostAggregate(post, shown) { Disclosure = version >= 3 ? new PostDisclosure(reader.ReadUInt64()) : default };
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            aggregate.Keep(PostBytes.ReadEvidence(reader));
        }

        return aggregate;
    }
}
