using RiskRadar.Domain;

namespace RiskRadar.Assess.Aggregates;

/// <summary>Posts, evidence and the values in them as bytes; part of every form in which audiences are kept.</summary>
internal static class PostBytes
{
    /// <summary>Writes a post without its text, and what its text shows.</summary>
    public static void Write(BinaryWriter writer, Post post, Sponsorship shown)
    {
        writer.Write(post.Id.Value.ToByteArray());
        writer.Write(post.Key);
        WriteText(writer, post.Url?.OriginalString);
        WriteText(writer, post.Title);
        writer.Write(post.PublishedAt?.UtcTicks ?? 0);
        writer.Write((byte)post.Sponsorship);
        writer.Write((byte)shown);
        WriteText(writer, post.Brand);
        writer.Write(post.StatedComments ?? -1);
    }

    public static (Post Post, Sponsorship Shown) Read(BinaryReader reader, InfluencerId influencer)
    {
        var id = new PostId(new Guid(reader.ReadBytes(16)));
        var key = reader.ReadString();
        var url = ReadText(reader);
        var (title, publishedAt) = (ReadText(reader), ReadTime(reader));
        var (stated, shown) = ((Sponsorship)reader.ReadByte(), (Sponsorship)reader.ReadByte());
        var (brand, comments) = (ReadText(reader), reader.ReadInt32());
        var post = new Post(
            id, influencer, key, url is null ? null : new Uri(url, UriKind.RelativeOrAbsolute), title, null, publishedAt, stated, brand,
            comments < 0 ? null : comments);
        return (post, shown);
    }

    public static void Write(BinaryWriter writer, EvidenceText text)
    {
        writer.Write(text.Row);
        writer.Write(text.Id);
        writer.Write(text.Text);
        writer.Write((byte)text.Signal);
        writer.Write(text.Strength);
    }

    public static EvidenceText ReadEvidence(BinaryReader reader) =>
        new(reader.ReadUInt64(), reader.ReadString(), reader.ReadString(), (Signal)reader.ReadByte(), reader.ReadByte());

    public static void WriteText(BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null)
        {
            writer.Write(text);
        }
    }

    public static string? ReadText(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;

    public static DateTimeOffset? ReadTime(BinaryReader reader) =>
        reader.ReadInt64() is var ticks && ticks == 0 ? null : new DateTimeOffset(ticks, TimeSpan.Zero);
}
