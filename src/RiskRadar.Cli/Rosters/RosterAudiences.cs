using System.Text;
using RiskRadar.Assess;
using RiskRadar.Domain;

namespace RiskRadar.Cli.Rosters;

/// <summary>
/// The audiences of a roster file. Its lines come in any order, so what they change is put aside as it comes, and an audience is made from its
/// own changes when it is opened.
/// </summary>
internal sealed class RosterAudiences : IAudienceShelf, IDisposable
{
    private readonly Dictionary<InfluencerId, int> _places = [];
    private readonly List<Member> _members = [];
    private readonly NamelessFile _file;
    private readonly MemoryStream _bytes = new();
    private readonly BinaryWriter _writer;

    /// <param name="file">Where changes are put aside; disposed of with this.</param>
    public RosterAudiences(NamelessFile file) => (_file, _writer) = (file, new BinaryWriter(_bytes, Encoding.UTF8));

    /// <inheritdoc/>
    public int Count => _members.Count;

    /// <inheritdoc/>
    public int CommentsOf(int member) => _members[member].Comments;

    /// <summary>Says who somebody is.</summary>
    public void Add(Influencer influencer) => MemberOf(influencer.Id, influencer.Handle).Influencer = influencer;

    /// <summary>Puts a change aside.</summary>
    /// <param name="influencer">Whose post it is.</param>
    /// <param name="handle">All that is known of somebody whose own line comes later, or never.</param>
    /// <param name="change">The change.</param>
    public void Add(InfluencerId influencer, string handle, AudienceChange change)
    {
        _bytes.SetLength(0);
        change.Write(_writer);
        var member = MemberOf(influencer, handle);
        member.Changes.Add(_file.Append(_bytes.GetBuffer().AsSpan(0, (int)_bytes.Length)));
        member.Comments += change.Comments;
    }

    /// <inheritdoc/>
    public ValueTask<Audience> OpenAsync(int member, CancellationToken cancellationToken)
    {
        var (influencer, comments) = (_members[member].Influencer, _members[member].Comments);
        return ValueTask.FromResult(Audience.Of(influencer, comments, Changes(_members[member], cancellationToken)));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _file.Dispose();
        _writer.Dispose();
    }

    private IEnumerable<AudienceChange> Changes(Member member, CancellationToken cancellationToken)
    {
        using var reader = new BinaryReader(_file.OpenRead(), Encoding.UTF8);
        foreach (var start in member.Changes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            reader.BaseStream.Position = start;
            yield return AudienceChange.Read(reader, member.Influencer.Id);
        }
    }

    private Member MemberOf(InfluencerId id, string handle)
    {
        if (_places.TryGetValue(id, out var place))
        {
            return _members[place];
        }

        _places.Add(id, _members.Count);
        _members.Add(new Member(new Influencer(id, handle, null, null, null, null)));
        return _members[^1];
    }

    private sealed class Member(Influencer influencer)
    {
        public Influencer Influencer { get; set; } = influencer;

        /// <summary>Where its changes begin, in the order of the file.</summary>
        public List<long> Changes { get; } = [];

        public int Comments { get; set; }
    }
}
