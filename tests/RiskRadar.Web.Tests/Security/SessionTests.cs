using System.Net;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;

namespace RiskRadar.Web.Security;

public sealed class SessionTests(Dashboard dashboard) : IClassFixture<Dashboard>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/scans")]
    [InlineData("/influencers/3f2504e0-4f89-11d3-9a0c-0305e82c3301")]
    [InlineData("/influencers/3f2504e0-4f89-11d3-9a0c-0305e82c3301/report")]
    [InlineData("/password")]
    [InlineData("/hangfire")]
    [InlineData("/hangfire/jobs/enqueued")]
    [InlineData("/hangfire/stats")]
    public async Task Get_Stranger_IsSentToSignIn(string path)
    {
        using var browser = dashboard.Stranger();

        using var answer = await browser.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/sign-in", answer.Headers.Location?.AbsolutePath);
    }

    [Fact]
    public async Task Post_StrangerToTheJobs_ChangesNothing()
    {
        using var browser = dashboard.Stranger();

        using var answer = await browser.PostAsync("/hangfire/jobs/enqueued/delete", content: null, TestContext.Current.CancellationToken);

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.Redirect, HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden });
    }

    [Fact]
    public async Task SignIn_OneTimePassword_LeadsToAPasswordOfOnesOwnAndNowhereElse()
    {
        using var browser = dashboard.Stranger();

        using var answer = await Dashboard.PostAsync(
            browser, "/sign-in", "/session/start", ("name", FirstAdmin.Name), ("password", dashboard.OneTimePassword));
        using var elsewhere = await browser.GetAsync("/", TestContext.Current.CancellationToken);

        Assert.Equal("/password", answer.Headers.Location?.OriginalString);
        Assert.Equal("/password", elsewhere.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task SignIn_WrongPassword_SaysNothingAboutWhoExists()
    {
        using var browser = dashboard.Stranger();

        using var known = await Dashboard.PostAsync(browser, "/sign-in", "/session/start", ("name", "admin"), ("password", "wrong"));
        using var unknown = await Dashboard.PostAsync(browser, "/sign-in", "/session/start", ("name", "nobody"), ("password", "wrong"));

        Assert.Equal("/sign-in?failed=true&returnUrl=%2F", known.Headers.Location?.OriginalString);
        Assert.Equal(known.Headers.Location, unknown.Headers.Location);
    }

    [Theory]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("https://elsewhere.example")]
    public async Task SignIn_ReturnAddressOfAnotherHost_IsNotFollowed(string returnUrl)
    {
        using var browser = dashboard.Stranger();

        using var answer = await Dashboard.PostAsync(
            browser, "/sign-in", "/session/start", ("name", "nobody"), ("password", "wrong"), ("returnUrl", returnUrl));

        Assert.Equal("/sign-in?failed=true&returnUrl=%2F", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task SignIn_WithoutTheFormsToken_IsRefused()
    {
        using var browser = dashboard.Stranger();
        using var form = new FormUrlEncodedContent([new("name", "admin"), new("password", dashboard.OneTimePassword)]);

        using var answer = await browser.PostAsync("/session/start", form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task ChangePassword_EndsTheOtherSessionsOfThePerson()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var users = dashboard.Store<IUserStore>();
        await users.UpsertAsync(Passwords.WithPassword("dora", "a first password", Role.Viewer, mustChange: false), cancellationToken);
        using var here = dashboard.Stranger();
        using var there = dashboard.Stranger();
        using var first = await Dashboard.PostAsync(here, "/sign-in", "/session/start", ("name", "dora"), ("password", "a first password"));
        using var second = await Dashboard.PostAsync(there, "/sign-in", "/session/start", ("name", "DORA"), ("password", "a first password"));

        using var changed = await Dashboard.PostAsync(
            here, "/password", "/session/password", ("present", "a first password"), ("chosen", "a second password"), ("again", "a second password"));
        using var stillHere = await here.GetAsync("/", cancellationToken);
        using var stillThere = await there.GetAsync("/", cancellationToken);

        Assert.Equal("/", changed.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, stillHere.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, stillThere.StatusCode);
    }

    [Fact]
    public async Task Hangfire_ViewerAndOperator_OnlyTheOperatorIsLetIn()
    {
        using var viewer = await dashboard.SignedInAsync(Role.Viewer);
        using var person = await dashboard.SignedInAsync(Role.Operator);

        using var refused = await viewer.GetAsync("/hangfire", TestContext.Current.CancellationToken);
        using var allowed = await person.GetAsync("/hangfire", TestContext.Current.CancellationToken);

        Assert.Equal("/forbidden", refused.Headers.Location?.AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, allowed.StatusCode);
    }

    [Fact]
    public async Task Hangfire_PostWithoutTheToken_IsRefused()
    {
        using var person = await dashboard.SignedInAsync(Role.Operator);

        using var answer = await person.PostAsync("/hangfire/recurring/trigger", content: null, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_Stranger_GetsAnAnswer(string path)
    {
        using var browser = dashboard.Stranger();

        Assert.Equal("Healthy", await browser.GetStringAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Get_Page_ForbidsScriptsAndFrames()
    {
        using var browser = dashboard.Stranger();

        using var answer = await browser.GetAsync("/sign-in", TestContext.Current.CancellationToken);

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
    }
}
