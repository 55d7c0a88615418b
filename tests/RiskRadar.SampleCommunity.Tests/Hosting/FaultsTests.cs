namespace RiskRadar.SampleCommunity.Hosting;

public sealed class FaultsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SlowSite_FirstRequests_FailInThreeWaysAndThenSucceed()
    {
        await using var sites = await SampleSites.StartAsync(RunningSites.Options, Cancellation);
        using var http = new HttpClient(new SocketsHttpHandler());
        var account = sites.Influencers.Single(influencer => influencer.Handle == "@rookroutes").Accounts[0];
        var posts = await new PageWalk(http).PostsAsync("newsletter", account, Cancellation);

        var first = await OutcomesAsync(http, posts);
        var second = await OutcomesAsync(http, posts);

        Assert.Equal(["404: 1", "429 after 1: 1", "503 after 1: 2", "200: 15", "reset: 1"], first);
        Assert.Equal(["404: 1", "200: 19"], second);
    }

    [Fact]
    public async Task SlowSite_WithoutFaults_OnlyLacksWhatIsGone()
    {
        await using var sites = await SampleSites.StartAsync(RunningSites.Options with { Faults = false }, Cancellation);
        using var http = new HttpClient(new SocketsHttpHandler());
        var account = sites.Influencers.Single(influencer => influencer.Handle == "@rookroutes").Accounts[0];
        var posts = await new PageWalk(http).PostsAsync("newsletter", account, Cancellation);

        Assert.Equal(["404: 1", "200: 19"], await OutcomesAsync(http, posts));
    }

    private static async Task<List<string>> OutcomesAsync(HttpClient http, IEnumerable<Uri> posts)
    {
        var outcomes = new List<string>();
        foreach (var post in posts)
        {
            outcomes.Add(await OutcomeAsync(http, post));
        }

        return [.. outcomes.GroupBy(outcome => outcome).Select(group => $"{group.Key}: {group.Count()}").OrderBy(Rank)];
    }

    private static int Rank(string outcome) => Array.FindIndex(["404", "429", "503", "200", "reset"], start => outcome.StartsWith(start, StringComparison.Ordinal));

    private static async Task<string> OutcomeAsync(HttpClient http, Uri post)
    {
        try
        {
            using var answer = await http.GetAsync(post, Cancellation);
            var wait = answer.Headers.RetryAfter?.Delta is { } delta ? $" after {delta.TotalSeconds}" : "";
            return $"{(int)answer.StatusCode}{wait}";
        }
        catch (HttpRequestException error) when (error.StatusCode is null)
        {
            return "reset";
        }
    }
}
