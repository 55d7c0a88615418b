using System.Net;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;

namespace RiskRadar.Web.Pages;

public sealed class OperationsTests(Dashboard dashboard) : IClassFixture<Dashboard>
{
    [Fact]
    public async Task Operations_Viewer_IsNotLetIn()
    {
        using var viewer = await dashboard.SignedInAsync(Role.Viewer);

        using var page = await viewer.GetAsync("/operations", TestContext.Current.CancellationToken);

        Assert.Equal("/forbidden", page.Headers.Location?.AbsolutePath);
    }

    [Fact]
    public async Task Pause_ThenResume_IsShownAndLifted()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var person = await dashboard.SignedInAsync(Role.Operator);

        using var paused = await Dashboard.PostAsync(person, "/operations", "/operations/pause", ("subject", "site:blog.example"), ("reason", "<they asked>"));
        var whilePaused = await person.GetStringAsync("/operations", cancellationToken);
        using var resumed = await Dashboard.PostAsync(person, "/operations", "/operations/resume", ("scope", "Site"), ("subject", "blog.example"));
        var afterwards = await person.GetStringAsync("/operations", cancellationToken);

        Assert.Contains("blog.example", whilePaused, StringComparison.Ordinal);
        Assert.Contains("&lt;they asked&gt;", whilePaused, StringComparison.Ordinal);
        Assert.Contains("Nothing is held up.", afterwards, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pause_OfNonsense_IsRefused()
    {
        using var person = await dashboard.SignedInAsync(Role.Operator);

        using var answer = await Dashboard.PostAsync(person, "/operations", "/operations/pause", ("subject", "influencer:nobody"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Backup_Operator_MakesOneThatTheLedgerShows()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var person = await dashboard.SignedInAsync(Role.Operator);

        using var answer = await Dashboard.PostAsync(person, "/operations", "/operations/backup", ("ask", "now"));
        var page = "";
        while (!page.Contains("Copied the database", StringComparison.Ordinal))
        {
            await Task.Delay(50, cancellationToken);
            page = await person.GetStringAsync("/operations", cancellationToken);
        }

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var copy = Assert.Single(Directory.GetDirectories(dashboard.BackupFolder));
        Assert.True(File.Exists(Path.Combine(copy, "riskradar.db")));
        Assert.Contains(WebUtility.HtmlEncode(copy), page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hangfire_JobsOfAnInfluencer_AreCalledByName()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var analyst = await dashboard.SignedInAsync(Role.Analyst);
        using var person = await dashboard.SignedInAsync(Role.Operator);

        using var answer = await Dashboard.PostAsync(
            analyst, "/influencers/new", "/influencers", ("handle", "@quinn"), ("addresses", "http://127.0.0.1:9/quinn"));
        var page = "";
        while (!page.Contains("quinn", StringComparison.Ordinal))
        {
            await Task.Delay(50, cancellationToken);
            page = await person.GetStringAsync("/hangfire/jobs/succeeded", cancellationToken);
        }

        Assert.Contains("Find posts of @quinn at 127.0.0.1:9/quinn", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backup_AnalystOrNoToken_IsRefused()
    {
        using var analyst = await dashboard.SignedInAsync(Role.Analyst);
        using var person = await dashboard.SignedInAsync(Role.Operator);
        using var form = new FormUrlEncodedContent([new("ask", "now")]);

        using var forbidden = await Dashboard.PostAsync(analyst, "/", "/operations/backup", ("ask", "now"));
        using var withoutToken = await person.PostAsync("/operations/backup", form, TestContext.Current.CancellationToken);

        Assert.Equal("/forbidden", forbidden.Headers.Location?.AbsolutePath);
        Assert.Equal(HttpStatusCode.BadRequest, withoutToken.StatusCode);
    }

    [Fact]
    public async Task Intake_Analyst_AddsSomebodyWhoseCommentsAreThenCollected()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var person = await dashboard.SignedInAsync(Role.Analyst);

        using var answer = await Dashboard.PostAsync(
            person, "/influencers/new", "/influencers", ("handle", "@petra"), ("addresses", "http://127.0.0.1:9/petra"));
        var page = await person.GetStringAsync(answer.Headers.Location!.OriginalString, cancellationToken);
        var petra = await dashboard.Store<IInfluencerStore>().FindAsync(InfluencerId.Of("@petra"), cancellationToken);

        Assert.NotNull(petra);
        Assert.Contains("Not assessed yet", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Intake_Slip_KeepsWhatWasFilledIn()
    {
        using var person = await dashboard.SignedInAsync(Role.Analyst);

        using var answer = await Dashboard.PostAsync(
            person, "/influencers/new", "/influencers", ("handle", "@rosa"), ("addresses", "no address"), ("brand", "Acme"));
        var page = await person.GetStringAsync(answer.Headers.Location!.OriginalString, TestContext.Current.CancellationToken);

        Assert.Contains("is no http or https address", page, StringComparison.Ordinal);
        Assert.Contains("value=\"@rosa\"", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("value=\"Acme\"", page, StringComparison.Ordinal);
    }
}
