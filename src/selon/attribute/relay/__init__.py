"""Through whom words came: outlets, agencies, and whoever passes on what others say."""
