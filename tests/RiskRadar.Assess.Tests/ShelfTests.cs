using System.Text;
using System.Text.Json;
using RiskRadar.Domain;

namespace RiskRadar.Assess;

public sealed class ShelfTests
{
    private static readonly DateTimeOffset End = Crowd.Start.AddDays(120);

    [Fact]
    public async Task AssessAsync_AudiencesMadeFromBytesWhenOpened_IsTheSameAsInMemory()
    {
        Crowd[] crowds = [.. Enumerable.Range(0, 12).Select(Member)];

        var inMemory = Assessor().Assess([.. crowds.Select(crowd => crowd.Audience())], End);
        var putAside = await Assessor().AssessAsync(new Bytes(crowds), End, TestContext.Current.CancellationToken);

        Assert.Contains(inMemory.Influencers, member => member.Flags.Any(flag => flag.Kind == FlagKind.AudienceOverlap));
        Assert.Equal(JsonSerializer.Serialize(inMemory), JsonSerializer.Serialize(putAside));
    }

    [Fact]
    public async Task AssessAsync_Joined_IsTheSameAsOneShelf()
    {
        Crowd[] crowds = [.. Enumerable.Range(0, 5).Select(Member)];

        var one = await Assessor().AssessAsync(new Bytes(crowds), End, TestContext.Current.CancellationToken);
        var joined = await Assessor().AssessAsync(
            new JoinedAudiences([new Bytes(crowds[..2]), new AudiencesInMemory([.. crowds[2..].Select(crowd => crowd.Audience())])]),
            End,
            TestContext.Current.CancellationToken);

        Assert.Equal(JsonSerializer.Serialize(one), JsonSerializer.Serialize(joined));
    }

    [Fact]
    public async Task AssessAsync_Stopped_IsCancelled()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Assessor().AssessAsync(new Bytes([Member(0)]), End, stop.Token));
    }

    [Fact]
    public void Of_EditedCommentsAmongTheChanges_IsTheSameAsApplyingThem()
    {
        var crowd = Member(1);
        var (post, comments) = crowd.Posts[0];
        crowd.Post(post, [.. comments.Take(9).Select(comment => comment with { Classification = Crowd.Reading(0.95) })]);

        var made = Audience.Of(crowd.Audience().Influencer, 10, crowd.Posts.Select(part => AudienceChange.Of(part.Post, part.Comments)));

        Assert.Equal(crowd.Audience().Save(), made.Save());
    }

    private static RosterAssessor Assessor() => new(Policy.Default, Crowd.Model);

    /// <summary>Sixteen posts; the second half of the members turn, and all share the commenters of one post.</summary>
    private static Crowd Member(int number)
    {
        var crowd = new Crowd($"@m{number}", hiredAt: number % 2 == 0 ? Crowd.Start.AddDays(50) : null);
        for (var post = 0; post < 15; post++)
        {
            crowd.Post(7 * post, post % 3 == 0 ? Sponsorship.Sponsored : Sponsorship.Organic, friendly: 20, hostile: number > 5 && post > 8 ? 9 : 1);
        }

        var common = crowd.NewPost(3, Sponsorship.Organic);
        return crowd.Post(common, [.. Enumerable.Range(0, 250).Select(author => Crowd.Comment(
            common, $"s{author}", (ulong)author + 1, hostile: false, Crowd.Start.AddDays(3).AddMinutes(author / 2 * 7)))]);
    }

    /// <summary>Keeps nothing but bytes.</summary>
    private sealed class Bytes(IReadOnlyList<Crowd> crowds) : IAudienceShelf
    {
        private readonly byte[][] _members = [.. crowds.Select(Write)];

        public int Count => crowds.Count;

        // Every other one is too large to be open beside another.
        public int CommentsOf(int member) => member % 2 == 0 ? 100 : int.MaxValue;

        public ValueTask<Audience> OpenAsync(int member, CancellationToken cancellationToken) =>
            ValueTask.FromResult(Audience.Of(crowds[member].Audience().Influencer, 10, Read(member)));

        private static byte[] Write(Crowd crowd)
        {
            using var bytes = new MemoryStream();
            using var writer = new BinaryWriter(bytes, Encoding.UTF8);
            foreach (var (post, comments) in crowd.Posts)
            {
                AudienceChange.Of(post, comments).Write(writer);
            }

            return bytes.ToArray();
        }

        private IEnumerable<AudienceChange> Read(int member)
        {
            using var reader = new BinaryReader(new MemoryStream(_members[member]), Encoding.UTF8);
            foreach (var (post, _) in crowds[member].Posts)
            {
                yield return AudienceChange.Read(reader, post.Influencer);
            }
        }
    }
}
