using RiskRadar.JobStorage;

namespace RiskRadar.Jobs.Fakes;

/// <summary>Maya's blog with one post and two comments: the smallest web that has everything.</summary>
internal static class MayasBlog
{
    public const string Maya = "@maya";

    public static Uri Address { get; } = new("https://maya.example/");

    public static Uri Spring { get; } = new("https://maya.example/spring");

    /// <summary>Opens a workshop that reads it, with stores and jobs in files of a folder, as after a start of the process.</summary>
    public static Workshop Open(string folder) => Publish(
        new Workshop(Path.Combine(folder, "data"), () => LiteDbJobStorage.Create(Path.Combine(folder, "jobs.db"))));

    /// <summary>Puts the blog on a workshop's web.</summary>
    public static Workshop Publish(Workshop workshop)
    {
        workshop.Source.Account(Address, Spring);
        workshop.Source.Post(Spring, ScriptedSource.Page(Spring, ScriptedSource.Comment("c1", "Lovely"), ScriptedSource.Comment("c2", "Sellout")));

        return workshop;
    }

    /// <summary>Puts Maya on a workshop's roster.</summary>
    public static Task TakeOnAsync(Workshop workshop, CancellationToken cancellationToken) => workshop.TakeOnAsync(Maya, Address, cancellationToken);
}
