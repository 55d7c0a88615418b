using RiskRadar.Domain;

namespace RiskRadar.Classify;

/// <summary>Reads comments with one model. Safe to use from many threads at once; the same text always gets the same reading.</summary>
public interface ICommentClassifier
{
    /// <summary>The model that reads.</summary>
    ModelDescription Model { get; }

    /// <summary>Reads one comment. Any text has a reading: empty, endless, of emoji alone or with broken surrogates.</summary>
    Classification Classify(string text);

    /// <summary>Reads one comment and says which of its parts moved each signal, strongest first.</summary>
    ExplainedClassification Explain(string text);
}
