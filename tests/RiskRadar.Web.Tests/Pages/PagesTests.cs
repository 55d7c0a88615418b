using System.Net;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Testing;

namespace RiskRadar.Web.Pages;

public sealed class PagesTests(Dashboard dashboard) : IClassFixture<Dashboard>
{
    private static readonly Guid Maya = SampleAssessments.Turned.Influencer.Id.Value;

    [Fact]
    public async Task Roster_Assessed_ShowsVerdictScoreAndFlags()
    {
        var html = await PageAsync("/");

        Assert.Contains("@maya", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Contains("<span class=\"verdict avoid\">avoid</span>", html, StringComparison.Ordinal);
        Assert.Contains("backlash onset", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Influencer_HostileComment_IsText()
    {
        var html = await PageAsync($"/influencers/{Maya:D}");

        Assert.Contains("&lt;img src=x", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Influencer_Unknown_IsNotFound()
    {
        using var browser = await dashboard.SignedInAsync(Role.Viewer);

        using var answer = await browser.GetAsync($"/influencers/{Guid.Empty:D}", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Report_Assessed_IsAPageOfItsOwn()
    {
        Assert.StartsWith("<!doctype html>", await PageAsync($"/influencers/{Maya:D}/report"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scans_None_SaysSo()
    {
        Assert.Contains("Nothing was collected yet.", await PageAsync("/scans"), StringComparison.Ordinal);
    }

    private async Task<string> PageAsync(string path)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await dashboard.Store<IInfluencerStore>().UpsertAsync(SampleAssessments.Turned.Influencer, cancellationToken);
        await dashboard.Store<IAssessmentStore>().AddAsync(SampleAssessments.Turned, cancellationToken);
        using var browser = await dashboard.SignedInAsync(Role.Viewer);

        return await browser.GetStringAsync(path, cancellationToken);
    }
}
