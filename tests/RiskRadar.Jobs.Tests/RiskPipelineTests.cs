using System.Text;
using RiskRadar.Collect;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Jobs.Fakes;

namespace RiskRadar.Jobs;

public sealed class RiskPipelineTests : IAsyncLifetime
{
    private static readonly Uri Blog = new("https://maya.example/");
    private static readonly Uri Spring = new("https://maya.example/spring");
    private static readonly Uri Summer = new("https://maya.example/summer");

    private readonly Workshop _workshop = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        _workshop.Source.Account(Blog, Spring, Summer);
        _workshop.Source.Post(
            Spring,
            ScriptedSource.Page(Spring, ScriptedSource.Comment("c1", "Lovely"), ScriptedSource.Comment("c2", "Such a sellout", "bob")),
            ScriptedSource.Page(new Uri(Spring, "?page=2"), ScriptedSource.Comment("c3", "More beans")));
        _workshop.Source.Post(Summer, ScriptedSource.Page(Summer, ScriptedSource.Comment(null, "No id here")));

        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _workshop.DisposeAsync();

    [Fact]
    public async Task TakeOn_ABlog_EndsWithItsCommentsReadClassifiedAndAssessed()
    {
        await _workshop.StartAsync(Stop);
        await _workshop.TakeOnAsync("@maya", Blog, Stop);
        var standing = await _workshop.WaitAsync(Stop);

        var assessment = Assert.Single(await _workshop.Get<IAssessmentStore>().ReadLatestAsync(Stop).ToListAsync(Stop));

        Assert.Equal((1, 2, 4, 4, 1), (standing.AccountsRead, standing.PostsRead, standing.Comments, standing.Classified, standing.Sites));
        Assert.Equal(4, assessment.Coverage.Comments);
        Assert.Equal(
            [
                "https://maya.example/spring c1 Lovely Positive",
                "https://maya.example/spring c2 Such a sellout Negative",
                "https://maya.example/spring c3 More beans Positive",
            ],
            (await _workshop.CommentsAsync("@maya", Stop)).Take(3));
    }

    [Fact]
    public async Task TakeOn_Authors_AreKeptAsPseudonymsOnly()
    {
        await _workshop.StartAsync(Stop);
        await _workshop.TakeOnAsync("@maya", Blog, Stop);
        await _workshop.WaitAsync(Stop);

        var authors = await _workshop.Get<ICommentStore>().ReadAsync(IdOf(Spring), Stop).Select(one => one.Comment.Author).ToListAsync(Stop);

        Assert.Equal(2, authors.Distinct().Count());
        Assert.Equal(authors[0], authors[2]);
        Assert.DoesNotContain(null, authors);
    }

    [Fact]
    public async Task TakeOn_Pages_AreKeptAsTheyCame()
    {
        await _workshop.StartAsync(Stop);
        await _workshop.TakeOnAsync("@maya", Blog, Stop);
        await _workshop.WaitAsync(Stop);
        var snapshots = _workshop.Get<ISnapshotStore>();

        var snapshot = Assert.Single(await snapshots.ReadAsync(Spring, Stop).ToListAsync(Stop));

        Assert.Equal($"<p>{Spring}2</p>", Encoding.UTF8.GetString((await snapshots.ReadBodyAsync(snapshot.Sha256, Stop))!));
    }

    [Fact]
    public async Task TakeOn_SecondTime_ReadsAgainAndDoublesNothing()
    {
        await _workshop.StartAsync(Stop);
        await _workshop.TakeOnAsync("@maya", Blog, Stop);
        await _workshop.WaitAsync(Stop);
        var once = await _workshop.CommentsAsync("@maya", Stop);
        await _workshop.DoAllAgainAsync(Stop);

        Assert.Equal(4, _workshop.Source.PostsRead);
        Assert.Equal(once, await _workshop.CommentsAsync("@maya", Stop));
    }

    [Fact]
    public async Task Scan_OfManyPosts_NeverRunsTwiceAtOnceForOneAccount()
    {
        var posts = Enumerable.Range(0, 12).Select(i => new Uri(Blog, $"/p{i}")).ToList();
        _workshop.Source.Account(Blog, posts);
        posts.ForEach(post => _workshop.Source.Post(post, ScriptedSource.Page(post, ScriptedSource.Comment("c1", post.AbsolutePath))));
        await _workshop.StartAsync(Stop);
        await _workshop.TakeOnAsync("@maya", Blog, Stop);
        await _workshop.DoAllAgainAsync(Stop);

        Assert.Equal(1, _workshop.Source.MostReadersOfOneHost);
        Assert.Equal(12, (await _workshop.CommentsAsync("@maya", Stop)).Count);
    }

    [Fact]
    public async Task Scan_CutOffBetweenTwoPages_IsFinishedByTheNextProcess()
    {
        var reached = new TaskCompletionSource();
        _workshop.Source.BeforePage = async (post, page, cancellationToken) =>
        {
            if (post == Spring && page == 1)
            {
                reached.TrySetResult();
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
        };
        await _workshop.StartAsync(Stop);
        await _workshop.TakeOnAsync("@maya", Blog, Stop);
        await reached.Task.WaitAsync(Stop);
        _workshop.Source.BeforePage = (_, _, _) => Task.CompletedTask;
        await _workshop.RestartAsync(Stop);
        await _workshop.WaitAsync(Stop);

        var scan = await _workshop.Get<IScanStore>().FindLatestAsync(IdOf(Spring), Stop);

        Assert.Equal(4, (await _workshop.CommentsAsync("@maya", Stop)).Count);
        Assert.Equal((ScanOutcome.Complete, 2, 3), (scan!.Outcome, scan.Pages, scan.Found));
        Assert.Equal(3, await _workshop.Get<IScanStore>().ReadRecentAsync(10, Stop).CountAsync(Stop));
    }

    [Fact]
    public async Task Scan_PageThatBreaksWhileWeStop_IsReadByTheNextProcess()
    {
        var broken = new LeftOut("https://maya.example/spring?page=2", "The connection broke off.", DateTimeOffset.UnixEpoch, LeftOutKind.Unreachable);
        var pages = new[] { ScriptedSource.Page(Spring, ScriptedSource.Comment("c1", "Lovely")), new CollectedPage(null, default, null, broken) };
        var reached = new TaskCompletionSource();
        _workshop.Source.Post(Spring, pages);
        _workshop.Source.GoesOnWhenStopped = true;
        _workshop.Source.BeforePage = async (post, page, cancellationToken) =>
        {
            if (post == Spring && page == 1)
            {
                reached.TrySetResult();
                await Task.Delay(Timeout.Infinite, cancellationToken).ContinueWith(_ => { }, TaskScheduler.Default);
            }
        };
        await _workshop.StartAsync(Stop);
        await _workshop.TakeOnAsync("@maya", Blog, Stop);
        await reached.Task.WaitAsync(Stop);
        _workshop.Source.BeforePage = (_, _, _) => Task.CompletedTask;
        var restarted = _workshop.RestartAsync(Stop);
        _workshop.Source.Post(Spring, pages[0], ScriptedSource.Page(new Uri(Spring, "?page=2"), ScriptedSource.Comment("c3", "More beans")));
        await restarted;
        await _workshop.WaitAsync(Stop);

        Assert.Equal(ScanOutcome.Complete, (await _workshop.Get<IScanStore>().FindLatestAsync(IdOf(Spring), Stop))!.Outcome);
        Assert.Equal(3, (await _workshop.CommentsAsync("@maya", Stop)).Count);
    }

    [Theory]
    [InlineData(LeftOutKind.Busy, 1)]
    [InlineData(LeftOutKind.NotUnderstood, 0)]
    public async Task Scan_OneMissingPage_IsTriedAgainSoonIfItMayPass(LeftOutKind kind, int failures)
    {
        var missing = new LeftOut("https://maya.example/spring?page=2", "No answer.", DateTimeOffset.UnixEpoch, kind);
        _workshop.Source.Post(
            Spring, ScriptedSource.Page(Spring, ScriptedSource.Comment("c1", "Lovely")), new CollectedPage(null, default, null, missing));
        await _workshop.StartAsync(Stop);
        await _workshop.TakeOnAsync("@maya", Blog, Stop);
        await _workshop.WaitAsync(Stop);

        var scan = (await _workshop.Get<IScanStore>().FindLatestAsync(IdOf(Spring), Stop))!;
        var item = (await _workshop.Get<IAgendaStore>().FindAsync(Duty.ScanPost, IdOf(Spring).Value, Stop))!;

        Assert.Equal(failures, item.Failures);
        Assert.Equal(failures == 1, item.DueAt - scan.EndedAt < TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task Scan_OneMissingPage_IsPartialAndShowsInTheAssessment()
    {
        var missing = new LeftOut("https://maya.example/spring?page=2", "No answer.", DateTimeOffset.UnixEpoch);
        _workshop.Source.Post(
            Spring, ScriptedSource.Page(Spring, ScriptedSource.Comment("c1", "Lovely")), new CollectedPage(null, default, null, missing));
        await _workshop.StartAsync(Stop);
        await _workshop.TakeOnAsync("@maya", Blog, Stop);
        await _workshop.WaitAsync(Stop);

        var scan = await _workshop.Get<IScanStore>().FindLatestAsync(IdOf(Spring), Stop);
        var assessment = await _workshop.Get<IAssessmentStore>().ReadLatestAsync(Stop).SingleAsync(Stop);

        Assert.Equal(ScanOutcome.Partial, scan!.Outcome);
        Assert.Equal(1, assessment.Coverage.LeftOut);
    }

    [Fact]
    public async Task Scan_AgainOnTheSameDay_AsksForWhatIsNewOnly()
    {
        await _workshop.StartAsync(Stop);
        await _workshop.TakeOnAsync("@maya", Blog, Stop);
        await _workshop.WaitAsync(Stop);
        Assert.Empty(_workshop.Source.Known);

        await _workshop.DoAllAgainAsync(Stop);

        Assert.Contains(_workshop.Source.Known, known => known.CommentIds.SetEquals(["c1", "c2", "c3"]) && known.Pages.Count == 2);
    }

    [Fact]
    public async Task Scan_NothingCame_IsFailedAndDueAgainSoon()
    {
        var missing = new LeftOut(Summer.AbsoluteUri, "No answer.", DateTimeOffset.UnixEpoch);
        _workshop.Source.Post(Summer, new CollectedPage(null, default, null, missing));
        await _workshop.StartAsync(Stop);
        await _workshop.TakeOnAsync("@maya", Blog, Stop);
        var standing = await _workshop.WaitAsync(Stop);

        var item = await _workshop.Get<IAgendaStore>().FindAsync(Duty.ScanPost, IdOf(Summer).Value, Stop);

        Assert.True(standing.IsDone);
        Assert.Equal(1, item!.Failures);
        Assert.Equal(3, (await _workshop.CommentsAsync("@maya", Stop)).Count);
    }

    [Fact]
    public async Task Scan_ThatThrows_LeavesTheOthersAlone()
    {
        _workshop.Source.BeforePage = (post, _, _) =>
            post == Spring ? throw new InvalidOperationException("A defect.") : Task.CompletedTask;
        await _workshop.StartAsync(Stop);
        await _workshop.TakeOnAsync("@maya", Blog, Stop);
        var standing = await _workshop.WaitAsync(Stop);

        Assert.True(standing.IsDone);
        Assert.EndsWith("No id here Positive", Assert.Single(await _workshop.CommentsAsync("@maya", Stop)), StringComparison.Ordinal);
        Assert.Equal(1, (await _workshop.Get<IAgendaStore>().FindAsync(Duty.ScanPost, IdOf(Spring).Value, Stop))!.Failures);
    }

    private static PostId IdOf(Uri post) => PostId.Of(InfluencerId.Of("@maya"), post.AbsoluteUri);
}
