using System.Globalization;
using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Fetching;

namespace RiskRadar.Collect;

public sealed class PostWalkTests
{
    private static readonly Uri First = new("https://blog.example/tea");

    [Fact]
    public void Read_LastPage_Ends()
    {
        var walk = Walk();

        Assert.Null(walk.Read(Page(null, "a")));

        Assert.Null(walk.Next);
    }

    [Fact]
    public void Read_PagesInACircle_EndsWithAReason()
    {
        var walk = Walk();
        walk.Read(Page(At(2), "a"));

        Assert.Equal("The page names a page that was already read as its next one.", walk.Read(Page(First, "b")));
        Assert.Null(walk.Next);
    }

    [Fact]
    public void Read_LastPageLeadsBackAndAllStatedCommentsAreRead_EndsInPeace()
    {
        var walk = Walk();
        walk.Read(Page(At(2), "a") with { StatedComments = 2 });

        Assert.Null(walk.Read(Page(First, "b")));
        Assert.Null(walk.Next);
    }

    [Fact]
    public void Read_NextPageThatDiffersInItsFragmentOnly_IsTheSamePage()
    {
        var walk = Walk();

        walk.Read(Page(new Uri(First, "#comments"), "a"));

        Assert.Null(walk.Next);
    }

    [Fact]
    public void Read_NewAddressWithTheSameComments_EndsWithAReason()
    {
        var walk = Walk();
        walk.Read(Page(At(2), "a", "b"));

        Assert.Equal("The page repeats the comments of earlier pages; the pages after it were not read.", walk.Read(Page(At(3), "a", "b")));
    }

    [Fact]
    public void Read_EmptyPagesWithoutEnd_EndsWithAReason()
    {
        var walk = Walk();
        walk.Read(Page(At(2)));
        walk.Read(Page(At(3)));

        Assert.Equal("There were 3 pages in a row without a comment; the pages after them were not read.", walk.Read(Page(At(4))));
    }

    [Fact]
    public void Read_MorePagesThanAllowed_EndsWithAReason()
    {
        var walk = new PostWalk(First, null, 2, 0);
        walk.Read(Page(At(2), "a"));

        Assert.Equal("The post has more than 2 pages; the pages after these were not read.", walk.Read(Page(At(3), "b")));
        Assert.Null(walk.Next);
    }

    [Fact]
    public void Read_NewestFirstWithNothingNew_SkipsToASampleOfTheOld()
    {
        var walk = Walk(["d", "c"], At(1), At(2), At(3), At(4));

        Assert.Null(walk.Read(Timed(At(2), ("d", "2026-03-04"), ("c", "2026-03-03"))));

        Assert.Equal(At(2), walk.Next);
        Assert.Null(walk.Read(Page(At(3), "b")));
        Assert.Null(walk.Next);
    }

    [Fact]
    public void Read_NewestFirstSampledOnAnotherDay_IsAnotherPage()
    {
        var walk = new PostWalk(First, Known(["d", "c"], At(1), At(2), At(3), At(4)), 100, 1);

        walk.Read(Timed(At(2), ("d", "2026-03-04"), ("c", "2026-03-03")));

        Assert.Equal(At(3), walk.Next);
    }

    [Fact]
    public void Read_NewestFirstWithSomethingNew_GoesOn()
    {
        var walk = Walk(["c"], First, At(2));

        walk.Read(Timed(At(2), ("d", "2026-03-04"), ("c", "2026-03-03")));

        Assert.Equal(At(2), walk.Next);
    }

    [Fact]
    public void Read_OldestFirst_GoesOnAtTheLastKnownPage()
    {
        var walk = Walk(["a", "b"], First, At(2), At(3));

        walk.Read(Timed(At(2), ("a", "2026-03-01"), ("b", "2026-03-02")));
        Assert.Equal(At(3), walk.Next);
        walk.Read(Page(At(4), "y"));
        Assert.Equal(At(4), walk.Next);
        walk.Read(Page(null, "z"));

        // The sample of the old comes last.
        Assert.Equal(At(2), walk.Next);
        walk.Read(Page(At(3), "k"));
        Assert.Null(walk.Next);
    }

    [Fact]
    public void Miss_LastKnownPageIsGone_FallsBackToThePagesInTurn()
    {
        var walk = Walk(["a", "b"], First, At(3));
        walk.Read(Timed(At(2), ("a", "2026-03-01"), ("b", "2026-03-02")));

        walk.Miss();

        Assert.Equal(At(2), walk.Next);
    }

    [Fact]
    public void Read_OrderUnknown_ReadsEverything()
    {
        var walk = Walk(["a", "b"], First, At(2), At(3));

        walk.Read(Page(At(2), "a", "b"));

        Assert.Equal(At(2), walk.Next);
    }

    [Fact]
    public void SkipUnchanged_FirstPage_LooksAtTheLastOne()
    {
        var walk = Walk(["a"], First, At(2), At(3));

        walk.SkipUnchanged();
        Assert.Equal(At(3), walk.Next);
        walk.SkipUnchanged();

        Assert.Null(walk.Next);
    }

    [Fact]
    public void Validators_KnownPage_AreItsOwn()
    {
        var validators = new PageValidators("\"7\"", null);
        var walk = new PostWalk(First, new(new HashSet<string>(), [new(First, validators)]), 100, 0);

        Assert.Equal(validators, walk.Validators);
    }

    [Fact]
    public void Read_LastPageWithALinkBack_Ends()
    {
        var walk = Walk();
        walk.Read(Page(At(2), "a"));

        Assert.Null(walk.Read(Page(null, "b") with { Previous = First }));
        Assert.Null(walk.Next);
    }

    [Fact]
    public void Read_NewestPageFirst_GoesBackToTheOldest()
    {
        var walk = Walk();
        walk.Read(Page(At(2), "c") with { Previous = At(2) });
        Assert.Equal(At(2), walk.Next);
        walk.Read(Page(At(3), "b") with { Previous = At(1) });
        Assert.Equal(At(1), walk.Next);

        Assert.Null(walk.Read(Page(At(2), "a")));
        Assert.Null(walk.Next);
    }

    [Fact]
    public void Read_StartInTheMiddle_ReadsBothSides()
    {
        var walk = Walk();
        walk.Read(Page(At(3), "b") with { Previous = At(1) });
        Assert.Equal(At(3), walk.Next);
        walk.Read(Page(null, "c") with { Previous = First });
        Assert.Equal(At(1), walk.Next);

        Assert.Null(walk.Read(Page(First, "a")));
        Assert.Null(walk.Next);
    }

    private static PostWalk Walk() => new(First, null, 100, 0);

    private static PostWalk Walk(string[] comments, params Uri[] pages) => new(First, Known(comments, pages), 100, 0);

    private static KnownPost Known(string[] comments, params Uri[] pages) => new(comments.ToHashSet(), [.. pages.Select(page => new KnownPage(page, null))]);

    private static Uri At(int page) => new(First, $"?page={page}");

    private static ExtractedPage Page(Uri? next, params string[] comments) =>
        new("page", "test", null, null, [.. comments.Select(id => Comment(id, null))], next, null, []);

    private static ExtractedPage Timed(Uri? next, params (string Id, string Day)[] comments) => new(
        "page",
        "test",
        null,
        null,
        [.. comments.Select(comment => Comment(comment.Id, DateTimeOffset.Parse(comment.Day, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)))],
        next,
        null,
        []);

    private static ExtractedComment Comment(string id, DateTimeOffset? time) => new(id, null, null, "text", time, false, null, null, null);
}
