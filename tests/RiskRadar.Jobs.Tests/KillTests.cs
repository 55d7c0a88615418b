using System.Globalization;
using RiskRadar.Collect.Extraction;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Jobs.Fakes;
using RiskRadar.Jobs.Intake;
using RiskRadar.JobStorage;
using RiskRadar.Testing;

namespace RiskRadar.Jobs;

/// <summary>A process that is killed in the middle of everything, again and again, ends with what an undisturbed one ends with.</summary>
public sealed class KillTests
{
    // A hundred kills take a quarter of an hour: RISKRADAR_KILLS=100 asks for them.
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("RISKRADAR_KILLS") ?? "4", CultureInfo.InvariantCulture);

    private static readonly string[] Handles = ["@anna", "@ben", "@cleo"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Kill_AtRandomMoments_ChangesNothingOfWhatIsKept()
    {
        using var undisturbed = new TemporaryFolder();
        using var disturbed = new TemporaryFolder();
        await FinishAsync(undisturbed.Path);

        var chance = new Random(20260301);
        for (var kill = 0; kill < Kills; kill++)
        {
            // The child says that it is at work; a lifetime from nothing to a second and a half reaches every stage.
            var atWork = disturbed.File($"at-work-{kill}");
            var said = DoomedProcess.RunAndKill(
                "RiskRadar.Jobs.KillTests.Child_TakesOnEverybodyAndWorks",
                $"{disturbed.Path}|{atWork}",
                () => File.Exists(atWork),
                TimeSpan.FromMilliseconds(chance.Next(0, 1_500)));

            // A child that never came to its work would make this a test of nothing.
            Assert.True(File.Exists(atWork), said);
        }

        await FinishAsync(disturbed.Path);

        Assert.Equal(await KeptAsync(undisturbed.Path), await KeptAsync(disturbed.Path));
    }

    [Fact(Explicit = true)]
    public async Task Child_TakesOnEverybodyAndWorks()
    {
        var parts = DoomedProcess.Instruction!.Split('|');
        var workshop = Open(parts[0]);
        await workshop.StartAsync(Stop);
        await File.WriteAllTextAsync(parts[1], "", Stop);
        await TakeOnAsync(workshop);
        await workshop.WaitAsync(Stop);
        await Task.Delay(Timeout.Infinite, Stop);
    }

    private static Workshop Open(string folder)
    {
        var workshop = new Workshop(Path.Combine(folder, "data"), () => LiteDbJobStorage.Create(Path.Combine(folder, "jobs.db")));
        foreach (var handle in Handles)
        {
            var blog = BlogOf(handle);
            var posts = Enumerable.Range(1, 4).Select(i => new Uri(blog, $"/post-{i}")).ToList();
            workshop.Source.Account(blog, posts);
            foreach (var post in posts)
            {
                workshop.Source.Post(post, [.. Enumerable.Range(1, 3).Select(page => PageOf(post, page))]);
            }
        }

        // A page takes a moment, as it does on the web.
        workshop.Source.BeforePage = (_, _, cancellationToken) => Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, cancellationToken);

        return workshop;
    }

    private static Uri BlogOf(string handle) => new($"https://{handle[1..]}.example/");

    private static Collect.CollectedPage PageOf(Uri post, int page) => ScriptedSource.Page(
        new Uri(post, $"?page={page}"), [.. Enumerable.Range(0, 15).Select(i => CommentOf(post, page, i))]);

    // Every third page has comments without ids of their own; every fifth comment is angry.
    private static ExtractedComment CommentOf(Uri post, int page, int number) => ScriptedSource.Comment(
        page == 3 ? null : $"c{page}-{number}",
        number % 5 == 0 ? $"What a sellout, {number}!" : $"Thank you for {post.AbsolutePath}, part {number} of {page}.",
        $"reader {number}");

    private static async Task TakeOnAsync(Workshop workshop)
    {
        // The same key, so that pseudonyms and the ids made from them can be compared.
        await workshop.Get<ISecretStore>().GetOrAddAsync("author-pseudonyms", () => new byte[32], Stop);
        await workshop.Get<IntakeRoster>().RunAsync(
            [.. Handles.Select(handle => new RosterEntry(
                new Influencer(InfluencerId.Of(handle), handle, null, "blog", null, null), [BlogOf(handle)], []))],
            Stop);
    }

    private static async Task FinishAsync(string folder)
    {
        var workshop = Open(folder);
        await workshop.StartAsync(Stop);
        await TakeOnAsync(workshop);
        await workshop.WaitAsync(Stop);
        await workshop.StopAsync();
    }

    // Everything but the times.
    private static async Task<List<string>> KeptAsync(string folder)
    {
        var workshop = Open(folder);
        var kept = new List<string>();
        foreach (var handle in Handles)
        {
            kept.AddRange(await workshop.CommentsAsync(handle, Stop));
            await foreach (var post in workshop.Get<IPostStore>().ReadAsync(InfluencerId.Of(handle), Stop))
            {
                var scan = (await workshop.Get<IScanStore>().FindLatestAsync(post.Id, Stop))!;
                var authors = await workshop.Get<ICommentStore>().ReadAsync(post.Id, Stop).Select(one => one.Comment.Author).Distinct().CountAsync(Stop);
                kept.Add($"{post.Key} {post.Title} {scan.Outcome} {scan.EndedAt is not null} {authors}");
            }
        }

        await foreach (var assessment in workshop.Get<IAssessmentStore>().ReadLatestAsync(Stop))
        {
            var flags = string.Join(' ', assessment.Flags.Select(flag => $"{flag.Kind}/{flag.Severity}"));
            kept.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{assessment.Influencer.Handle} {assessment.Verdict} {assessment.RiskScore:F6} {assessment.Coverage.Posts} {assessment.Coverage.Comments} {assessment.Coverage.Authors} {flags}"));
        }

        var failed = workshop.Get<IRunStore>().ReadRecentAsync(int.MaxValue, Stop).Where(run => run.Outcome == RunOutcome.Failed);
        kept.AddRange(await failed.Select(run => $"{run.What} {run.Note}").ToListAsync(Stop));
        await workshop.StopAsync();

        return kept;
    }
}
