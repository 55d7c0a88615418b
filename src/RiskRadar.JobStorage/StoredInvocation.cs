using Hangfire.Common;
using Hangfire.Storage;
using RiskRadar.JobStorage.Contents;

namespace RiskRadar.JobStorage;

/// <summary>What is stored, in Hangfire's terms.</summary>
internal static class StoredInvocation
{
    /// <summary>The job; or, when its type or method is no longer there, the reason.</summary>
    public static (Job? Job, JobLoadException? Error) TryDeserialize(this InvocationData invocation)
    {
        try
        {
            return (invocation.DeserializeJob(), null);
        }
        catch (JobLoadException error)
        {
            return (null, error);
        }
    }

    /// <summary>The state's data, for the caller to keep.</summary>
    public static Dictionary<string, string?> CopyData(this StateRecord state) => new(state.Data, StringComparer.Ordinal);
}
