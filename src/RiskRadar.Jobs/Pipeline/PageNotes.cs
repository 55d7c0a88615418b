using System.Text.Json;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Jobs.Watching;

namespace RiskRadar.Jobs.Pipeline;

/// <summary>Remembers which pages of a post have been read.</summary>
internal sealed class PageNotes(INoteStore notes)
{
    public async Task<ReadPages> FindAsync(PostId post, CancellationToken cancellationToken) =>
        await notes.FindAsync(Name(post), cancellationToken) is { } note
            ? JsonSerializer.Deserialize(note, NotesJson.Default.ReadPages)!
            : ReadPages.None;

    public Task SaveAsync(PostId post, ReadPages pages, CancellationToken cancellationToken) =>
        notes.SaveAsync(Name(post), JsonSerializer.SerializeToUtf8Bytes(pages, NotesJson.Default.ReadPages), cancellationToken);

    private static string Name(PostId post) => $"pages/{post}";
}
