// Members of Form that Google documents since April 2025 and the published types do not carry yet.
declare namespace GoogleAppsScript {
  namespace Forms {
    interface Form {
      isPublished(): boolean;
      setPublished(enabled: boolean): Form;
    }
  }
}
