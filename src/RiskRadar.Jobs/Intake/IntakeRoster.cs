using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Jobs.Agenda;

namespace RiskRadar.Jobs.Intake;

/// <summary>Takes people onto the roster and lets everything that leads to their assessment begin.</summary>
public sealed class IntakeRoster
{
    private readonly IInfluencerStore _influencers;
    private readonly IPostStore _posts;
    private readonly IAgendaStore _agenda;
    private readonly Dispatcher _dispatcher;
    private readonly TimeProvider _time;

    internal IntakeRoster(IInfluencerStore influencers, IPostStore posts, IAgendaStore agenda, Dispatcher dispatcher, TimeProvider time)
    {
        _influencers = influencers;
        _posts = posts;
        _agenda = agenda;
        _dispatcher = dispatcher;
        _time = time;
    }

    /// <summary>Keeps the entries and makes the first jobs. Running it again with the same entries reads everything again and doubles nothing.</summary>
    public async Task RunAsync(IReadOnlyList<RosterEntry> entries, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        var items = new List<AgendaItem> { AgendaItem.AssessRoster(now) };
        foreach (var entry in entries)
        {
            await _influencers.UpsertAsync(entry.Influencer, cancellationToken);
            foreach (var address in entry.Accounts)
            {
                var account = new Account(AccountId.Of(address), entry.Influencer.Id, address);
                await _influencers.UpsertAccountAsync(account, cancellationToken);
                items.Add(AgendaItem.ScanAccount(account, now));
            }

            foreach (var address in entry.Posts)
            {
                var post = await KeepAsync(entry.Influencer.Id, address, cancellationToken);

                // Posts without an account of their own take turns with the others of their site.
                items.Add(AgendaItem.ScanPost(post, AccountId.Of(new Uri(address.GetLeftPart(UriPartial.Authority))), now));
            }
        }

        await _agenda.AskAsync(items, cancellationToken);
        await _dispatcher.DispatchAsync(again: false, cancellationToken);
    }

    private async Task<Post> KeepAsync(InfluencerId influencer, Uri address, CancellationToken cancellationToken)
    {
        var key = address.GetLeftPart(UriPartial.Query);
        var id = PostId.Of(influencer, key);
        if (await _posts.FindAsync(id, cancellationToken) is { } known)
        {
            return known;
        }

        var post = new Post(id, influencer, key, address, null, null, null, Sponsorship.Unknown, null, null);
        await _posts.UpsertAsync([post], cancellationToken);

        return post;
    }
}
