using System.Net;
using System.Text.RegularExpressions;
using Hangfire;
using Hangfire.States;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Jobs;
using RiskRadar.Jobs.Pauses;

namespace RiskRadar.Web.JobsDashboard;

/// <summary>The page and the tiles that the Hangfire dashboard has of us, through HTTP.</summary>
public sealed partial class OperationsPageTests(Dashboard dashboard) : IClassFixture<Dashboard>
{
    private const string Page = "/hangfire/riskradar";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_Viewer_IsNotLetIn()
    {
        using var viewer = await dashboard.SignedInAsync(Role.Viewer);

        using var page = await viewer.GetAsync(Page, Stop);

        Assert.Equal("/forbidden", page.Headers.Location?.AbsolutePath);
    }

    [Fact]
    public async Task Get_Operator_ShowsSitesReadingsAndLedgerByName()
    {
        var address = new Uri("http://127.0.0.1:9/sasha");
        using var analyst = await dashboard.SignedInAsync(Role.Analyst);
        using var person = await dashboard.SignedInAsync(Role.Operator);
        using var taken = await Dashboard.PostAsync(analyst, "/influencers/new", "/influencers", ("handle", "@sasha"), ("addresses", address.AbsoluteUri));
        await dashboard.Store<ISiteHealthStore>().SaveAsync(SiteHealth.Of("blog.example") with { Failures = 2, LastFailure = "<b>No answer.</b>" }, Stop);
        await dashboard.Store<IRunStore>().UpsertAsync(
            new Run(Guid.NewGuid(), "ScanAccount", AccountId.Of(address).Value.ToString("N"), TimeProvider.System.GetUtcNow(), TimeProvider.System.GetUtcNow(), RunOutcome.Skipped, 0, "Deleted by ada."), Stop);

        var page = WebUtility.HtmlDecode(await person.GetStringAsync(Page, Stop));

        Assert.Contains("Scan account</td><td>@sasha at 127.0.0.1:9/sasha</td><td>skipped</td>", page, StringComparison.Ordinal);
        Assert.Contains(">blog.example</td><td>failing</td>", page, StringComparison.Ordinal);
        Assert.Contains("@sasha", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>No answer.", await person.GetStringAsync(Page, Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pause_ThenResume_ComesBackToThePageWithWhatWasSaid()
    {
        using var person = await dashboard.SignedInAsync(Role.Operator);

        using var paused = await Dashboard.PostAsync(person, Page, "/operations/pause", ("subject", "everything"), ("reason", "<they asked>"), ("from", "jobs"));
        var whilePaused = await person.GetStringAsync(Page, Stop);
        using var resumed = await Dashboard.PostAsync(person, Page, "/operations/resume", ("scope", "Everything"), ("subject", ""), ("from", "jobs"));

        Assert.Equal(Page, paused.Headers.Location?.OriginalString);
        Assert.Contains("&lt;they asked&gt;", whilePaused, StringComparison.Ordinal);
        Assert.Equal(Page, resumed.Headers.Location?.OriginalString);
        Assert.Empty(await dashboard.Store<ScanPauses>().ReadAsync(Stop));
    }

    [Fact]
    public async Task Get_FirstPage_HasTheTilesOfTheWatchdog()
    {
        using var person = await dashboard.SignedInAsync(Role.Operator);

        var page = await person.GetStringAsync("/hangfire", Stop);

        Assert.Contains("Late Work", page, StringComparison.Ordinal);
        Assert.Contains("Missed Daily Runs", page, StringComparison.Ordinal);
        Assert.Contains("Sites in Trouble", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Delete_InTheDashboard_SaysOnTheJobWhoDidIt()
    {
        using var person = await dashboard.SignedInAsync(Role.Operator);
        var jobs = dashboard.Store<JobStorage>();
        var job = dashboard.Store<IBackgroundJobClient>().Create<WatchJob>(watch => watch.RunAsync(CancellationToken.None), new EnqueuedState("nobody"));
        var html = await person.GetStringAsync($"/hangfire/jobs/details/{job}", Stop);
        person.DefaultRequestHeaders.Add(TokenHeader().Match(html).Groups[1].Value, Token().Match(html).Groups[1].Value);

        using var answer = await person.PostAsync($"/hangfire/jobs/actions/delete/{job}", content: null, Stop);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.StartsWith("Deleted by Operator-", jobs.GetMonitoringApi().JobDetails(job).History[0].Reason, StringComparison.Ordinal);
    }

    [GeneratedRegex("name=\"csrf-header\" content=\"([^\"]+)\"")]
    private static partial Regex TokenHeader();

    [GeneratedRegex("name=\"csrf-token\" content=\"([^\"]+)\"")]
    private static partial Regex Token();
}
