namespace RiskRadar.Classify.Models;

/// <summary>Reads a model from the sections of its file.</summary>
internal delegate TModel SectionsReader<out TModel>(ModelSections sections);
