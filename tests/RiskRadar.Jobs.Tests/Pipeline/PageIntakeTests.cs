using RiskRadar.Collect.Extraction;
using RiskRadar.Domain;
using RiskRadar.Jobs.Fakes;

namespace RiskRadar.Jobs.Pipeline;

public sealed class PageIntakeTests
{
    private static readonly Uri Address = new("https://maya.example/spring");
    private static readonly PostId Post = PostId.Of(InfluencerId.Of("@maya"), "p");

    private readonly PageIntake _intake = new(new AuthorPseudonyms(new byte[32]), new HashSet<AuthorKey>(), DateTimeOffset.MinValue);

    [Fact]
    public void Comments_WithoutIds_GetTheSameIdEveryTimeWhateverStandsBefore()
    {
        var first = Read("maya.example", Nameless("Old"), Nameless("Older"));
        var second = Read("maya.example", Nameless("New"), Nameless("Old"), Nameless("Older"));

        Assert.Equal(first.Select(comment => comment.Id), second.Skip(1).Select(comment => comment.Id));
    }

    [Fact]
    public void Comments_TimesWorkedOutFromTheAge_DoNotChangeTheId()
    {
        var yesterday = Nameless("Same") with { PublishedAt = DateTimeOffset.UnixEpoch, TimeIsApproximate = true };
        var today = yesterday with { PublishedAt = DateTimeOffset.UnixEpoch.AddMinutes(9) };

        Assert.Equal(Read("maya.example", yesterday)[0].Id, Read("maya.example", today)[0].Id);
    }

    [Fact]
    public void Comments_EqualTextsOfNobodyAtNoTime_AreCountedApart()
    {
        var same = Nameless("Nice!") with { Author = null, PublishedAt = null };

        Assert.Equal(2, Read("maya.example", same, same).Select(comment => comment.Id).Distinct().Count());
    }

    [Fact]
    public void Comments_SameNameOnAnotherSite_IsAnotherAuthor() => Assert.NotEqual(
        Read("maya.example", Nameless("Hi"))[0].Author, Read("zoe.example", Nameless("Hi"))[0].Author);

    [Fact]
    public void Merge_PageThatSaysLess_KeepsWhatWasKnown()
    {
        var known = new Post(
            Post, InfluencerId.Of("@maya"), "p", Address, "Spring", "Beans", DateTimeOffset.UnixEpoch, Sponsorship.Sponsored, null, 12);
        var page = ScriptedSource.Page(Address).Page! with
        {
            Post = new ExtractedPost(null, null, null, null, null, null), StatedComments = null,
        };

        Assert.Equal(known, PageIntake.Merge(known, page));
    }

    private static ExtractedComment Nameless(string text) => ScriptedSource.Comment(null, text);

    private IReadOnlyList<Comment> Read(string site, params IReadOnlyList<ExtractedComment> comments) =>
        _intake.Comments(Post, site, ScriptedSource.Page(Address, comments).Page!);
}
