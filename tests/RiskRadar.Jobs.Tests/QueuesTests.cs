using System.Collections.Concurrent;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Jobs.Fakes;

namespace RiskRadar.Jobs;

public sealed class QueuesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<Hire?, string> Hires => new()
    {
        { null, Queues.Candidate },
        { new Hire("Acme", Now.AddDays(-1), null), Queues.Campaign },
        { new Hire("Acme", Now.AddDays(-9), Now.AddDays(1)), Queues.Campaign },
        { new Hire("Acme", Now.AddDays(1), null), Queues.Candidate },
        { new Hire("Acme", Now.AddDays(-9), Now.AddDays(-1)), Queues.Candidate },
    };

    [Theory]
    [MemberData(nameof(Hires))]
    public void Of_AnInfluencer_IsTheCampaignsWhileItIsLive(Hire? hire, string queue) =>
        Assert.Equal(queue, Queues.Of(new Influencer(InfluencerId.Of("@maya"), "@maya", null, null, null, hire), Now));

    [Fact]
    public void All_InTheirOrder_AreAlsoInThatOfTheAlphabet()
    {
        Assert.Equal([Queues.Campaign, Queues.Candidate, Queues.Maintenance], Queues.All);
        Assert.Equal(Queues.All.Order(StringComparer.Ordinal), Queues.All);
    }

    [Fact]
    public async Task Start_OneWorker_ReadsTheLiveCampaignBeforeACandidateThatHasWaitedLonger()
    {
        var read = new ConcurrentQueue<string>();
        await using var workshop = new Workshop();
        workshop.Settings["Jobs:Workers"] = "1";
        workshop.Source.BeforePage = (page, _, _) =>
        {
            read.Enqueue(page.Host);

            return Task.CompletedTask;
        };
        await PlanAsync(workshop, "@candidate", hire: null, DateTimeOffset.UnixEpoch);
        await PlanAsync(workshop, "@hired", new Hire("Acme", Now.AddDays(-300), null), Now.AddDays(-300));

        await workshop.StartAsync(Stop);
        await workshop.WaitAsync(Stop);

        Assert.Equal(["hired.example", "candidate.example"], read);
    }

    private static async Task PlanAsync(Workshop workshop, string handle, Hire? hire, DateTimeOffset dueAt)
    {
        var influencer = new Influencer(InfluencerId.Of(handle), handle, null, null, null, hire);
        var blog = new Uri($"https://{handle[1..]}.example/");
        var post = new Uri(blog, "/post");
        var account = new Account(AccountId.Of(blog), influencer.Id, blog);
        workshop.Source.Account(blog, post);
        workshop.Source.Post(post, ScriptedSource.Page(post, ScriptedSource.Comment("c1", "Lovely")));
        await workshop.Get<IInfluencerStore>().UpsertAsync(influencer, Stop);
        await workshop.Get<IInfluencerStore>().UpsertAccountAsync(account, Stop);
        await workshop.Get<IAgendaStore>().AskAsync([AgendaItem.ScanAccount(account, dueAt)], Stop);
    }
}
