using Hangfire.Common;
using RiskRadar.Domain.Storage;

namespace RiskRadar.Jobs.Agenda;

/// <summary>Which job does which duty.</summary>
internal static class AgendaJobs
{
    /// <summary>The job that does an item.</summary>
    public static Job Of(AgendaItem item) => item.Duty switch
    {
        Duty.ScanAccount => Job.FromExpression<ScanAccountJob>(job => job.RunAsync(item.Subject, null, CancellationToken.None)),
        Duty.ScanPost => Job.FromExpression<ScanPostJob>(job => job.RunAsync(item.Subject, null, CancellationToken.None)),
        Duty.ClassifyPost => Job.FromExpression<ClassifyPostJob>(job => job.RunAsync(item.Subject, null, CancellationToken.None)),
        Duty.Deliver => Job.FromExpression<DeliverJob>(job => job.RunAsync(item.Subject, null, CancellationToken.None)),
        Duty.AssessRoster => Job.FromExpression<AssessRosterJob>(job => job.RunAsync(null, CancellationToken.None)),
        _ => throw new ArgumentOutOfRangeException(nameof(item), item.Duty, "No job does this."),
    };

    /// <summary>What a job does, and with what; <see langword="null"/> for jobs that are not made from the agenda.</summary>
    public static (Duty Duty, Guid Subject)? Read(Job job) => job.Type.Name switch
    {
        nameof(ScanAccountJob) => (Duty.ScanAccount, SubjectOf(job)),
        nameof(ScanPostJob) => (Duty.ScanPost, SubjectOf(job)),
        nameof(ClassifyPostJob) => (Duty.ClassifyPost, SubjectOf(job)),
        nameof(DeliverJob) => (Duty.Deliver, SubjectOf(job)),
        nameof(AssessRosterJob) => (Duty.AssessRoster, Guid.Empty),
        _ => null,
    };

    private static Guid SubjectOf(Job job) => job.Args.OfType<Guid>().FirstOrDefault();
}
