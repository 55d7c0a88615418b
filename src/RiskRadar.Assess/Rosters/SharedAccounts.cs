using System.Globalization;
using RiskRadar.Assess.Coordination;
using RiskRadar.Assess.Verdicts;
using RiskRadar.Domain;

namespace RiskRadar.Assess.Rosters;

/// <summary>
/// Where else in the roster the accounts of a burst write. Accounts that were never seen under one creator and turn up under several at once are hired or
/// organised; accounts that are seen nowhere else are fresh. Either is for a person to know: what is set aside does not depend on it.
/// </summary>
internal sealed class SharedAccounts(IReadOnlyList<MemberDraft> drafts, AudienceOverlaps overlaps)
{
    // One or two people may follow both creators.
    private const int Fewest = 3;

    private readonly HashSet<ulong>[] _bursts = [.. drafts.Select(draft => draft.Bursts.SelectMany(burst => burst.Accounts).ToHashSet())];

    /// <summary>The assessment with what the roster says of its bursts.</summary>
    public Assessment Tell(int member, Assessment assessment) => drafts[member].Bursts.Count == 0
        ? assessment
        : assessment with { Flags = [.. assessment.Flags.Select(flag => BurstOf(member, flag) is { } burst ? Tell(member, flag, burst) : flag)] };

    private BurstAccounts? BurstOf(int member, Flag flag) => flag.Kind == FlagKind.CoordinatedComments
        ? drafts[member].Bursts.FirstOrDefault(burst => burst.FoundAt == flag.RaisedAt && flag.Statistic["comments"] == burst.Accounts.Length)
        : null;

    private Flag Tell(int member, Flag flag, BurstAccounts burst)
    {
        var (elsewhere, inBursts, byMember) = (0, 0, new Dictionary<int, int>());
        foreach (var account in burst.Accounts)
        {
            var others = overlaps.MembersOf(account).ToArray().Where(other => other != member).ToList();
            elsewhere += others.Count > 0 ? 1 : 0;
            inBursts += others.Exists(other => _bursts[other].Contains(account)) ? 1 : 0;
            others.ForEach(other => byMember[other] = byMember.GetValueOrDefault(other) + 1);
        }

        if (elsewhere < Fewest)
        {
            return flag;
        }

        var most = byMember.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).First();
        return flag with
        {
            Reason = flag.Reason + string.Create(
                CultureInfo.InvariantCulture,
                $" {elsewhere} of these accounts also write under other members of the roster, {most.Value} of them under {drafts[most.Key].Influencer.Handle}; {inBursts} were part of a burst there as well."),
            Statistic = new SortedDictionary<string, double>(flag.Statistic.ToDictionary(), StringComparer.Ordinal)
            {
                ["accountsElsewhere"] = elsewhere,
                ["accountsInOtherBursts"] = inBursts,
                ["membersReached"] = byMember.Count,
            },
        };
    }
}
