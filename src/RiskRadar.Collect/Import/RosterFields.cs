using System.Globalization;
using System.Text.Json;
using RiskRadar.Domain;

namespace RiskRadar.Collect.Import;

/// <summary>The fields of one line, read without regard to their order. Unknown fields are skipped.</summary>
internal sealed class RosterFields(long line, AuthorPseudonyms pseudonyms)
{
    private readonly List<CommentFields> _comments = [];
    private string? _type, _handle, _name, _platform, _hiredBy, _influencer, _id, _url, _title, _text, _brand;
    private DateTimeOffset? _hiredAt, _endsAt, _turnedAt, _publishedAt;
    private long? _followers, _stated;
    private bool? _sponsored;

    /// <summary>What could not be read.</summary>
    public List<RosterProblem> Problems { get; } = [];

    public void Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException();
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            ReadField(ref reader);
        }

        // Anything after the object is an error that the reader finds.
        while (reader.Read())
        {
        }
    }

    public RosterEntry ToEntry() => _type switch
    {
        "influencer" => Influencer(),
        "post" => Post(),
        null => LeftOut("has no 'type'; it must be \"influencer\" or \"post\""),
        _ => LeftOut("has an unknown 'type'; it must be \"influencer\" or \"post\""),
    };

    private void ReadField(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("type"u8)) { _type = JsonField.Text(ref reader); }
        else if (reader.ValueTextEquals("handle"u8)) { _handle = JsonField.Text(ref reader); }
        else if (reader.ValueTextEquals("name"u8)) { _name = JsonField.Text(ref reader); }
        else if (reader.ValueTextEquals("platform"u8)) { _platform = JsonField.Text(ref reader); }
        else if (reader.ValueTextEquals("followers"u8)) { _followers = JsonField.Count(ref reader); }
        else if (reader.ValueTextEquals("hiredAt"u8)) { _hiredAt = Time(ref reader, "hiredAt"); }
        else if (reader.ValueTextEquals("endsAt"u8)) { _endsAt = Time(ref reader, "endsAt"); }
        else if (reader.ValueTextEquals("turnedAt"u8)) { _turnedAt = Time(ref reader, "turnedAt"); }
        else if (reader.ValueTextEquals("hiredBy"u8)) { _hiredBy = JsonField.Text(ref reader); }
        else if (reader.ValueTextEquals("influencer"u8)) { _influencer = JsonField.Text(ref reader); }
        else if (reader.ValueTextEquals("id"u8)) { _id = JsonField.Text(ref reader); }
        else if (reader.ValueTextEquals("url"u8)) { _url = JsonField.Text(ref reader); }
        else if (reader.ValueTextEquals("title"u8)) { _title = JsonField.Text(ref reader); }
        else if (reader.ValueTextEquals("text"u8)) { _text = JsonField.Text(ref reader); }
        else if (reader.ValueTextEquals("publishedAt"u8)) { _publishedAt = Time(ref reader, "publishedAt"); }
        else if (reader.ValueTextEquals("sponsored"u8)) { _sponsored = JsonField.Flag(ref reader); }
        else if (reader.ValueTextEquals("brand"u8)) { _brand = JsonField.Text(ref reader); }
        else if (reader.ValueTextEquals("stated"u8)) { _stated = JsonField.StatedComments(ref reader); }
        else if (reader.ValueTextEquals("comments"u8)) { ReadComments(ref reader); }
        else
        {
            reader.Read();
            reader.Skip();
        }
    }

    private void ReadComments(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return;
        }

        var broken = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
                broken++;
                continue;
            }

            _comments.Add(CommentFields.Read(ref reader));
        }

        if (broken > 0)
        {
            Problems.Add(new RosterProblem(line, $"has {broken} comments that are no objects; they are left out", LeftOut: false));
        }
    }

    private DateTimeOffset? Time(ref Utf8JsonReader reader, string field)
    {
        var (time, isBroken) = JsonField.Time(ref reader);
        if (isBroken)
        {
            Problems.Add(new RosterProblem(line, $"has a '{field}' that is no time (write it like 2026-03-01T10:00:00Z); it is read as unknown", LeftOut: false));
        }

        return time;
    }

    private RosterEntry Influencer()
    {
        if (string.IsNullOrWhiteSpace(_handle))
        {
            return LeftOut("is an influencer without a 'handle'");
        }

        var hire = _hiredAt is { } from ? new Hire(_hiredBy, from, _endsAt >= from ? _endsAt : null) : null;
        return new RosterInfluencer(line, new Influencer(InfluencerId.Of(_handle), _handle.Trim(), _name, _platform, _followers, hire), _turnedAt);
    }

    private RosterEntry Post()
    {
        if (string.IsNullOrWhiteSpace(_influencer))
        {
            return LeftOut("is a post without an 'influencer'");
        }

        var key = string.IsNullOrWhiteSpace(_id) ? _url : _id;
        if (string.IsNullOrWhiteSpace(key))
        {
            return LeftOut("is a post without an 'id' or 'url'");
        }

        var influencer = InfluencerId.Of(_influencer);
        var post = new Post(
            PostId.Of(influencer, key),
            influencer,
            key,
            Uri.TryCreate(_url, UriKind.Absolute, out var address) ? address : null,
            _title,
            _text,
            _publishedAt,
            _sponsored switch { true => Sponsorship.Sponsored, false => Sponsorship.Organic, null => Sponsorship.Unknown },
            _brand,
            _stated is { } stated ? (int)Math.Min(stated, int.MaxValue) : null);
        return new RosterPost(line, _influencer.Trim(), post, Comments(post.Id));
    }

    private Comment[] Comments(PostId post)
    {
        var brokenTimes = _comments.Count(comment => comment.HasBrokenTime);
        if (brokenTimes > 0)
        {
            Problems.Add(new RosterProblem(line, string.Create(CultureInfo.InvariantCulture, $"has {brokenTimes} comments whose 'publishedAt' is no time; it is read as unknown"), LeftOut: false));
        }

        var comments = new Comment[_comments.Count];
        for (var index = 0; index < comments.Length; index++)
        {
            comments[index] = _comments[index].ToComment(post, index, pseudonyms);
        }

        return comments;
    }

    private RosterProblem LeftOut(string reason) => new(line, $"{reason}; the line is left out", LeftOut: true);
}
