using RiskRadar.SampleCommunity.Sites;
using RiskRadar.SampleCommunity.Writing;

namespace RiskRadar.SampleCommunity.Hosting;

/// <summary>Which pages of the slow site fail at first.</summary>
internal static class SlowSite
{
    /// <summary>The faults for a newsletter on a bad server; <see langword="null"/> when it is neither slow nor faulty.</summary>
    public static Faults? Faults(SampleOptions options, Creator creator)
    {
        var plan = !options.Faults ? [] : new Dictionary<string, Fault>(StringComparer.Ordinal)
        {
            [NewsletterSite.Path(creator.Posts[2])] = Fault.Unavailable,
            [NewsletterSite.Path(creator.Posts[7])] = Fault.Reset,
            [NewsletterSite.Path(creator.Posts[11])] = Fault.TooMany,
            [NewsletterSite.Path(creator.Posts[14])] = Fault.Unavailable,
        };
        return plan.Count == 0 && options.Latency == TimeSpan.Zero ? null : new(options.Latency, options.Clock, plan);
    }
}
